package pl.ebok.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.PostedInvoice;

/** The ledger of a process that ends after issuing so many invoices, before it hears that the last one was written. */
final class DyingLedger implements Ledger {
    private final Ledger ledger;
    private int issuesLeft;

    DyingLedger(Ledger ledger, int issuesLeft) {
        this.ledger = ledger;
        this.issuesLeft = issuesLeft;
    }

    @Override
    public boolean issue(Invoice invoice, List<ContractSeries> billed) {
        boolean issued = ledger.issue(invoice, billed);
        if (issuesLeft-- == 0) {
            throw new ProcessKilled();
        }
        return issued;
    }

    @Override
    public boolean issueCorrections(List<Invoice> corrections) {
        return ledger.issueCorrections(corrections);
    }

    @Override
    public CustomerLedger read(CustomerNumber customer) {
        return ledger.read(customer);
    }

    @Override
    public boolean importInvoice(CustomerNumber customer, PostedInvoice invoice) {
        return ledger.importInvoice(customer, invoice);
    }

    @Override
    public boolean importSeries(CustomerNumber customer, ContractSeries series) {
        return ledger.importSeries(customer, series);
    }

    @Override
    public boolean add(CustomerNumber customer, LedgerEntry entry) {
        return ledger.add(customer, entry);
    }

    @Override
    public void recordSent(CustomerNumber customer, String invoiceId, LocalDate sentOn, LocalDate dueOn) {
        ledger.recordSent(customer, invoiceId, sentOn, dueOn);
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String invoiceId, LocalDate deliveredOn) {
        ledger.recordDelivered(customer, invoiceId, deliveredOn);
    }

    @Override
    public void recordBounced(CustomerNumber customer, String invoiceId, LocalDate printedOn, LocalDate dueOn) {
        ledger.recordBounced(customer, invoiceId, printedOn, dueOn);
    }

    @Override
    public Optional<CustomerNumber> ownerOf(InvoiceNumber number) {
        return ledger.ownerOf(number);
    }

    @Override
    public Optional<CustomerNumber> ownerOfInvoiceId(String invoiceId) {
        return ledger.ownerOfInvoiceId(invoiceId);
    }
}
