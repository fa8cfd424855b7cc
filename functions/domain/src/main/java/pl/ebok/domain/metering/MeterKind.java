package pl.ebok.domain.metering;

/** The main meter counts all water; the garden meter counts what does not come back as sewage. */
public enum MeterKind {
    MAIN,
    GARDEN
}
