package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.metering.SubmittedReading.Accepted;
import pl.ebok.domain.metering.SubmittedReading.AlreadyGiven;
import pl.ebok.domain.metering.SubmittedReading.ContractEnded;
import pl.ebok.domain.metering.SubmittedReading.HigherThanNext;
import pl.ebok.domain.metering.SubmittedReading.InTheFuture;
import pl.ebok.domain.metering.SubmittedReading.LegalisationExpired;
import pl.ebok.domain.metering.SubmittedReading.LowerThanPrevious;
import pl.ebok.domain.metering.SubmittedReading.MeterRemoved;
import pl.ebok.domain.metering.SubmittedReading.MeterUnknown;
import pl.ebok.domain.metering.SubmittedReading.TooLong;
import pl.ebok.domain.metering.SubmittedReading.Unusual;

/** Takes a reading of a main or garden meter, or says why not. */
public final class SubmittingReading {
    private final Customers customers;
    private final Meters meters;
    private final BilledUntil billedUntil;

    public SubmittingReading(Customers customers, Meters meters, BilledUntil billedUntil) {
        this.customers = customers;
        this.meters = meters;
        this.billedUntil = billedUntil;
    }

    public SubmittedReading apply(ReadingSubmission submission, LocalDate today) {
        SubmittedReading fits = check(submission, today);
        if (!(fits instanceof Accepted(Reading reading, WhenBilled when))) {
            return fits;
        }
        Reading stands = meters.addReading(submission.customer(), submission.meterId(), reading);
        return stands.value() == submission.value() ? new Accepted(stands, when) : new AlreadyGiven(stands);
    }

    /** What would become of a reading, without keeping it. */
    public SubmittedReading check(ReadingSubmission submission, LocalDate today) {
        return check(submission, meters.ofCustomer(submission.customer()), today, false);
    }

    /** What would become of it in the place of the one that stands for its day. */
    public SubmittedReading checkInstead(ReadingSubmission submission, LocalDate today) {
        List<Meter> others = meters.ofCustomer(submission.customer()).stream()
                .map(meter -> meter.meterId().equals(submission.meterId()) ? meter.without(submission.readOn()) : meter)
                .toList();
        return check(submission, others, today, true);
    }

    private SubmittedReading check(ReadingSubmission submission, List<Meter> all, LocalDate today, boolean replaces) {
        Meter meter = all.stream()
                .filter(one -> one.meterId().equals(submission.meterId()))
                .findFirst()
                .orElse(null);
        Optional<Contract> contract = meter == null ? Optional.empty() : contract(submission.customer(), meter);
        if (meter == null || contract.isEmpty()) {
            return new MeterUnknown();
        }
        // What stands for a day was taken when the day was open for it.
        SubmittedReading refused = replaces && submission.source() == ReadingSource.UTILITY
                ? tooLong(submission, meter)
                : refusal(submission, contract.get(), meter, today);
        if (refused != null) {
            return refused;
        }
        Reading given = meter.readingOn(submission.readOn()).orElse(null);
        if (given != null) {
            WhenBilled when = when(submission, contract.get(), meter);
            return given.value() == submission.value() ? new Accepted(given, when) : new AlreadyGiven(given);
        }
        refused = misfit(submission, meter, new UsualUse(all, meter, submission.readOn()));
        return refused != null
                ? refused
                : new Accepted(
                        new Reading(submission.readOn(), submission.value(), submission.source()),
                        when(submission, contract.get(), meter));
    }

    private WhenBilled when(ReadingSubmission submission, Contract contract, Meter meter) {
        return ReadingWindow.whenBilled(
                contract, billedUntil.of(submission.customer(), contract), meter, submission.readOn());
    }

    private static @Nullable SubmittedReading tooLong(ReadingSubmission submission, Meter meter) {
        return submission.value() >= meter.turnover() ? new TooLong(meter.digits()) : null;
    }

    private Optional<Contract> contract(CustomerNumber customer, Meter meter) {
        return customers.find(customer).flatMap(found -> found.contract(meter.contractNumber()));
    }

    /** What speaks against a reading of that day, whatever its value. */
    static @Nullable SubmittedReading refusal(
            ReadingSubmission submission, Contract contract, Meter meter, LocalDate today) {
        LocalDate endedOn = contract.endedOn();
        if (endedOn != null && hasEnded(endedOn, submission, today)) {
            return new ContractEnded(endedOn);
        }
        if (submission.readOn().isAfter(today)) {
            return new InTheFuture(today);
        }
        LocalDate removedOn = meter.removedOn();
        if (submission.readOn().isBefore(meter.installedOn())
                || (removedOn != null && submission.readOn().isAfter(removedOn))) {
            return new MeterRemoved();
        }
        SubmittedReading tooLong = tooLong(submission, meter);
        if (tooLong != null) {
            return tooLong;
        }
        LocalDate legalisedUntil = GardenSeason.legalisedUntil(meter);
        return meter.kind() == MeterKind.GARDEN && submission.readOn().isAfter(legalisedUntil)
                ? new LegalisationExpired(legalisedUntil)
                : null;
    }

    /** Customers give no reading after the contract's last day; staff may still enter the final one. */
    private static boolean hasEnded(LocalDate endedOn, ReadingSubmission submission, LocalDate today) {
        return submission.source() == ReadingSource.UTILITY
                ? submission.readOn().isAfter(ReadingWindow.closesOn(endedOn))
                : today.isAfter(endedOn);
    }

    /** What speaks against the value beside the readings before and after it. */
    private static @Nullable SubmittedReading misfit(ReadingSubmission submission, Meter meter, UsualUse usual) {
        Reading previous = null;
        Reading next = null;
        for (Reading reading : meter.readings()) {
            if (reading.source().isReal() && reading.readOn().isBefore(submission.readOn())) {
                previous = reading;
            } else if (reading.source().isReal() && next == null) {
                next = reading;
            }
        }
        if (previous != null) {
            long use = meter.use(previous.value(), submission.value());
            boolean rolledOver = submission.value() < previous.value();
            if (use < 0 || (rolledOver && !usual.isPlausibleRollover(use, previous, submission.readOn()))) {
                return new LowerThanPrevious(previous);
            }
            if (next != null && meter.use(submission.value(), next.value()) < 0) {
                return new HigherThanNext(next);
            }
            return !submission.confirmUnusual() && usual.isUnusual(use, previous, submission.readOn())
                    ? new Unusual(use, usual.expected(previous, submission.readOn()))
                    : null;
        }
        return next != null && meter.use(submission.value(), next.value()) < 0 ? new HigherThanNext(next) : null;
    }
}
