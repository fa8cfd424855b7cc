package pl.ebok.domain.metering;

import java.time.LocalDate;

/** What becomes of a reading that was given. */
public sealed interface SubmittedReading {

    /** Kept, now or when the same was given before. */
    record Accepted(Reading reading, WhenBilled whenBilled) implements SubmittedReading {}

    /** Lower than the reading before it, and the meter did not turn over. */
    record LowerThanPrevious(Reading previous) implements SubmittedReading {}

    /** Higher than a later reading that is known already. */
    record HigherThanNext(Reading next) implements SubmittedReading {}

    record InTheFuture(LocalDate today) implements SubmittedReading {}

    /** Another value is known for that day. */
    record AlreadyGiven(Reading given) implements SubmittedReading {}

    /** The garden meter's readings do not count after that day. */
    record LegalisationExpired(LocalDate legalisedUntil) implements SubmittedReading {}

    /** More digits than the meter has. */
    record TooLong(int digits) implements SubmittedReading {}

    /**
     * More than three times the usual use; to be confirmed.
     *
     * @param use m³ since the last reading
     * @param expected m³ usual in as many days, rounded half up
     */
    record Unusual(long use, long expected) implements SubmittedReading {}

    record MeterUnknown() implements SubmittedReading {}

    /** The meter was not in place on that day. */
    record MeterRemoved() implements SubmittedReading {}

    /** The contract has ended and takes no readings. */
    record ContractEnded(LocalDate endedOn) implements SubmittedReading {}
}
