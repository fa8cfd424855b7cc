package pl.ebok.domain.billing;

/** Why a period of a contract could not be billed: what staff have to put right. */
public enum NotBillableReason {
    /** No tariff is in force on some day of the period. */
    TARIFF_MISSING,
    /** The tariff has no price for the contract's group. */
    PRICE_MISSING,
    /** Two tariffs of the period have different VAT rates. */
    SEVERAL_VAT_RATES,
    /** A reading is lower than the one before, and the meter did not turn over. */
    READING_FELL,
    /** A meter was replaced without a final or a first reading. */
    REPLACEMENT_WITHOUT_READING,
    /** The contract has neither water nor sewage. */
    NO_SERVICE,
    /** The contract's data do not fit together; the detail names what. */
    INVALID_DATA;

    /** Whether other readings could put it right. */
    boolean isOfReadings() {
        return this == READING_FELL || this == REPLACEMENT_WITHOUT_READING;
    }
}
