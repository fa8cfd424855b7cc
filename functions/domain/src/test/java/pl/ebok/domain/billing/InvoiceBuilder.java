package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.money.Pln;

/** An invoice for tests: of 108.00 PLN gross for September and October, issued in November, by post. */
public final class InvoiceBuilder {
    private Customer customer = CustomerBuilder.aCustomer().build();
    private String series = "U/2019/101001";
    private int sequence = 4;
    private LocalDate issuedOn = LocalDate.parse("2026-11-05");
    private Period period = new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31"));
    private Totals totals = Totals.ofNet(Pln.of("100.00"), 8);
    private List<SupplyPointCharges> charges = List.of();
    private @Nullable Correction correction;

    private InvoiceBuilder() {}

    public static InvoiceBuilder aBill() {
        return new InvoiceBuilder();
    }

    public InvoiceBuilder of(Customer buyer) {
        customer = buyer;
        return this;
    }

    public InvoiceBuilder numbered(String contract, int consecutive) {
        series = contract;
        sequence = consecutive;
        return this;
    }

    public InvoiceBuilder issuedOn(String day) {
        issuedOn = LocalDate.parse(day);
        return this;
    }

    public InvoiceBuilder net(String pln) {
        totals = Totals.ofNet(Pln.of(pln), 8);
        return this;
    }

    public InvoiceBuilder charging(SupplyPointCharges... groups) {
        charges = List.of(groups);
        return this;
    }

    /** Makes it a correction of another one, which was of so much net. */
    public InvoiceBuilder correcting(InvoiceNumber number, String netBefore) {
        correction = new Correction(
                number, LocalDate.parse("2026-11-05"), "zły odczyt", List.of(), Totals.ofNet(Pln.of(netBefore), 8));
        return this;
    }

    public Invoice build() {
        return new Invoice(
                InvoiceNumber.of(series, sequence),
                series,
                sequence,
                Buyer.of(customer),
                issuedOn,
                issuedOn.plusDays(14),
                period,
                charges,
                totals,
                "PO.RZT.70.57.2025",
                correction,
                List.of(),
                Settlement.NONE);
    }
}
