package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** The customers' accounts. Every write is done once however often it is asked for. */
public interface Ledger {
    CustomerLedger read(CustomerNumber customer);

    /**
     * Issues an invoice: writes it, takes its number and moves how far its contracts are billed, all or nothing.
     *
     * @param billed the contracts it bills, as they were before; empty for a correction
     * @return false where a number or period was taken meanwhile: read again and calculate anew
     */
    boolean issue(Invoice invoice, List<ContractSeries> billed);

    /**
     * Issues correcting invoices of one customer: writes them and takes their numbers, all or nothing.
     *
     * @param corrections numbered on in their series; at most 90
     * @return false where a number was taken meanwhile: read again and calculate anew
     */
    boolean issueCorrections(List<Invoice> corrections);

    /**
     * Adds an invoice of the earlier system; one that is there already stays, but for a higher amount paid.
     *
     * @return false where another invoice of that number stands, so that this one could not be stored
     */
    boolean importInvoice(CustomerNumber customer, PostedInvoice invoice);

    /**
     * Notes from the import how far a contract is billed and numbered; never backwards.
     *
     * @return false where what stands contradicts it, so that it could not be stored
     */
    boolean importSeries(CustomerNumber customer, ContractSeries series);

    /** Adds a payment, reversal, refund, write-off or fee; false where its id is there already. */
    boolean add(CustomerNumber customer, LedgerEntry entry);

    /** Notes that an invoice was sent or handed to the print, and when it is due by that. The first time counts. */
    void recordSent(CustomerNumber customer, String invoiceId, LocalDate sentOn, LocalDate dueOn);

    /** Notes that an invoice reached the customer. The first time counts, and nothing once its e-mail came back. */
    void recordDelivered(CustomerNumber customer, String invoiceId, LocalDate deliveredOn);

    /** Notes that an invoice's e-mail came back and it was printed instead: it is due from then. The first time counts. */
    void recordBounced(CustomerNumber customer, String invoiceId, LocalDate printedOn, LocalDate dueOn);

    /** Whose invoice that is. */
    Optional<CustomerNumber> ownerOf(InvoiceNumber number);

    /** Whose invoice that is, by its number made safe for a path. */
    Optional<CustomerNumber> ownerOfInvoiceId(String invoiceId);
}
