package pl.ebok.domain.customers;

/** What kind of party signed the contract. */
public enum CustomerKind {
    PERSON,
    COMPANY,
    BUILDING_MANAGER
}
