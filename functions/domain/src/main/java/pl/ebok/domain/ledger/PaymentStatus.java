package pl.ebok.domain.ledger;

/** Whether a payment stands on a customer's account or waits for a clerk to say whose it is. */
public enum PaymentStatus {
    MATCHED,
    UNMATCHED
}
