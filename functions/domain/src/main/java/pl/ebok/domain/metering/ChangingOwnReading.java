package pl.ebok.domain.metering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** Takes back or replaces a reading that a customer gave, as long as it is not billed; afterwards a clerk corrects it. */
public final class ChangingOwnReading {
    private final Customers customers;
    private final Meters meters;
    private final SubmittingReading submitting;
    private final BilledReadings billed;
    private final Clock clock;

    public ChangingOwnReading(
            Customers customers, Meters meters, SubmittingReading submitting, BilledReadings billed, Clock clock) {
        this.customers = customers;
        this.meters = meters;
        this.submitting = submitting;
        this.billed = billed;
        this.clock = clock;
    }

    /** How it ends. */
    public sealed interface Outcome {
        /** @param reading what stood there */
        record TakenBack(Reading reading) implements Outcome {}

        record Replaced(Reading before, SubmittedReading.Accepted now) implements Outcome {}

        /** The new value is refused; the old one stands. */
        record Refused(SubmittedReading why) implements Outcome {}

        record MeterUnknown() implements Outcome {}

        /** The meter has no reading of that day. */
        record ReadingUnknown() implements Outcome {}

        /** The utility read it. */
        record NotTheirs() implements Outcome {}

        record Billed() implements Outcome {}

        /** Someone else changed it at the same moment; it can be tried again. */
        record ChangedMeanwhile() implements Outcome {}
    }

    public Outcome takeBack(CustomerNumber customer, String meterId, LocalDate readOn) {
        Reading stored = stored(customer, meterId, readOn);
        Outcome refused = refusal(customer, meterId, readOn, stored);
        if (stored == null || refused != null) {
            return refused == null ? new Outcome.ReadingUnknown() : refused;
        }
        return meters.removeReading(customer, meterId, stored)
                ? new Outcome.TakenBack(stored)
                : new Outcome.ChangedMeanwhile();
    }

    /**
     * @param submission the value that is to stand for its day
     * @param by who replaces it
     */
    public Outcome replace(ReadingSubmission submission, String by, LocalDate today) {
        CustomerNumber customer = submission.customer();
        Reading stored = stored(customer, submission.meterId(), submission.readOn());
        Outcome refused = refusal(customer, submission.meterId(), submission.readOn(), stored);
        if (stored == null || refused != null) {
            return refused == null ? new Outcome.ReadingUnknown() : refused;
        }
        SubmittedReading fits = submitting.checkInstead(submission, today);
        if (!(fits instanceof SubmittedReading.Accepted accepted)) {
            return new Outcome.Refused(fits);
        }
        if (stored.value() == submission.value()) {
            return new Outcome.Replaced(stored, new SubmittedReading.Accepted(stored, accepted.whenBilled()));
        }
        Reading right = stored.corrected(
                submission.value(),
                new ReadingCorrection(stored.value(), by, clock.instant(), "replaced by its giver"));
        return meters.correctReading(customer, submission.meterId(), stored, right)
                ? new Outcome.Replaced(stored, new SubmittedReading.Accepted(right, accepted.whenBilled()))
                : new Outcome.ChangedMeanwhile();
    }

    private @Nullable Reading stored(CustomerNumber customer, String meterId, LocalDate readOn) {
        return meters.find(customer, meterId)
                .flatMap(meter -> meter.readingOn(readOn))
                .orElse(null);
    }

    private @Nullable Outcome refusal(
            CustomerNumber customer, String meterId, LocalDate readOn, @Nullable Reading stored) {
        Optional<Contract> contract = meters.find(customer, meterId)
                .flatMap(meter -> customers.find(customer).flatMap(found -> found.contract(meter.contractNumber())));
        if (contract.isEmpty()) {
            return new Outcome.MeterUnknown();
        }
        if (stored == null) {
            return new Outcome.ReadingUnknown();
        }
        if (stored.source() != ReadingSource.CUSTOMER) {
            return new Outcome.NotTheirs();
        }
        return billed.isBilled(customer, contract.get(), meterId, readOn) ? new Outcome.Billed() : null;
    }
}
