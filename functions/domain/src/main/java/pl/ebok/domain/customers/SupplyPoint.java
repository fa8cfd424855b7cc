package pl.ebok.domain.customers;

/** Where water is taken: {@code multiUnit} when several households live behind the one contract. */
public record SupplyPoint(String id, Address address, boolean multiUnit) {}
