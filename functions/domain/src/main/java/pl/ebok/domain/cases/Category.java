package pl.ebok.domain.cases;

/** What a complaint is about. */
public enum Category {
    WATER_QUALITY,
    BILL_AMOUNT,
    METER,
    SERVICE,
    OTHER
}
