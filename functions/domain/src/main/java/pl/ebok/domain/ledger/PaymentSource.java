package pl.ebok.domain.ledger;

/** How the office learned of a payment. */
public enum PaymentSource {
    STATEMENT,
    STAFF
}
