package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.joda.money.Money;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

/** An invoice of the earlier system for tests: of 236.19 PLN for July and August, due on 19 September 2026, unpaid. */
public final class ImportedInvoiceBuilder {
    private String number = "FV/101001/0003";
    private String contractNumber = "U/2019/101001";
    private LocalDate dueOn = LocalDate.parse("2026-09-19");
    private Period period = new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-08-31"));
    private Money net = Pln.of("218.69");
    private Money gross = Pln.of("236.19");
    private Money paid = Pln.ZERO;

    private ImportedInvoiceBuilder() {}

    public static ImportedInvoiceBuilder anImportedInvoice() {
        return new ImportedInvoiceBuilder();
    }

    public ImportedInvoiceBuilder numbered(String value) {
        number = value;
        return this;
    }

    public ImportedInvoiceBuilder of(String contract) {
        contractNumber = contract;
        return this;
    }

    /** It was issued and sent fourteen days before. */
    public ImportedInvoiceBuilder dueOn(String day) {
        dueOn = LocalDate.parse(day);
        return this;
    }

    public ImportedInvoiceBuilder over(String from, String to) {
        period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    public ImportedInvoiceBuilder worth(String netAmount, String grossAmount) {
        net = Pln.of(netAmount);
        gross = Pln.of(grossAmount);
        return this;
    }

    public ImportedInvoiceBuilder paid(String amount) {
        paid = Pln.of(amount);
        return this;
    }

    public PostedInvoice build() {
        LocalDate issuedOn = dueOn.minusDays(14);
        return new PostedInvoice(
                new InvoiceNumber(number),
                contractNumber,
                issuedOn,
                issuedOn,
                null,
                dueOn,
                period,
                new Totals(net, 8, gross.minus(net), gross),
                gross,
                paid,
                null,
                null);
    }
}
