package pl.ebok.domain.billing;

/** What a line charges for. */
public enum Charge {
    WATER,
    SEWAGE,
    STANDING_CHARGE
}
