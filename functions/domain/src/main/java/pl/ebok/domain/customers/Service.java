package pl.ebok.domain.customers;

/** What the utility supplies under a contract. */
public enum Service {
    WATER,
    SEWAGE
}
