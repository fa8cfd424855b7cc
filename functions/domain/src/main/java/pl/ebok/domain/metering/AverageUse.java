package pl.ebok.domain.metering;

/** An average daily use: so many m³ in so many days. */
public record AverageUse(long use, long days) {

    /** The use of that many days, rounded half up to whole m³. */
    public long of(long forDays) {
        return Math.floorDiv(2 * use * forDays + days, 2 * days);
    }
}
