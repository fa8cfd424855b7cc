package pl.ebok.domain.metering;

/** Who gave a reading; an estimate is the utility's own calculation. */
public enum ReadingSource {
    UTILITY,
    CUSTOMER,
    ESTIMATE;

    public boolean isReal() {
        return this != ESTIMATE;
    }
}
