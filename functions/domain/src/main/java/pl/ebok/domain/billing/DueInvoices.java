package pl.ebok.domain.billing;

import java.util.List;

/** What billing a customer gave: invoices in the order of their numbers, and what could not be billed. */
public record DueInvoices(List<Invoice> invoices, List<BillingOutcome.NotBillable> failures) {
    public DueInvoices {
        invoices = List.copyOf(invoices);
        failures = List.copyOf(failures);
    }
}
