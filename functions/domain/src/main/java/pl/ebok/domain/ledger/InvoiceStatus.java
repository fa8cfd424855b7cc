package pl.ebok.domain.ledger;

/** Whether an invoice is paid, as of a day. */
public enum InvoiceStatus {
    OPEN,
    OVERDUE,
    PAID
}
