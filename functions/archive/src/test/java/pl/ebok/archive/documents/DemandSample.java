package pl.ebok.archive.documents;

import java.util.List;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.money.Pln;

/** The demand for payment that tests and sample files show. */
public final class DemandSample {
    private DemandSample() {}

    /** A demand for two invoices, by e-mail or by post: the interest vector and a second debt. */
    public static DemandForPayment of(boolean byEmail) {
        return of("demand", byEmail);
    }

    /** The same of another stage. */
    public static DemandForPayment of(String stage, boolean byEmail) {
        return new DemandForPayment(
                "W-101001-2026-10-" + stage,
                stage,
                "2026-10",
                Samples.person(byEmail),
                Samples.day("2026-11-05"),
                Samples.day("2026-11-19"),
                List.of(
                        new OverdueInvoice(
                                new InvoiceNumber("FV/101001/0002"),
                                Samples.day("2026-07-19"),
                                Pln.of("94.50"),
                                109,
                                Pln.of("2.61")),
                        new OverdueInvoice(
                                new InvoiceNumber("FV/101001/0003"),
                                Samples.day("2026-09-19"),
                                Pln.of("236.19"),
                                47,
                                Pln.of("2.81"))),
                Pln.of("330.69"),
                Pln.of("5.42"),
                Pln.ZERO,
                null);
    }
}
