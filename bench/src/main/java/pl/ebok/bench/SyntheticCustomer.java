package pl.ebok.bench;

import java.util.List;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;

/** A customer as the earlier system would hand it over: with meters, readings and the invoices it issued. */
public record SyntheticCustomer(Customer customer, List<Meter> meters, List<PostedInvoice> invoices) {
    public SyntheticCustomer {
        meters = List.copyOf(meters);
        invoices = List.copyOf(invoices);
    }
}
