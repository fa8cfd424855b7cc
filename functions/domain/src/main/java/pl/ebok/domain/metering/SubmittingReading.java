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
        List<Meter> all = meters.ofCustomer(submission.customer());
        Meter meter = all.stream()
                .filter(one -> one.meterId().equals(submission.meterId()))
                .findFirst()
                .orElse(null);
        Optional<Contract> contract = meter == null ? Optional.empty() : contract(submission.customer(), meter);
        if (meter == null || contract.isEmpty()) {
            return new MeterUnknown();
        }
        SubmittedReading refused = refusal(submission, contract.get(), meter, today);
        if (refused != null) {
            return refused;
        }
        WhenBilled when = ReadingWindow.whenBilled(
                contract.get(), billedUntil.of(submission.customer(), contract.get()), meter, submission.readOn());
        Reading given = onThatDay(meter, submission.readOn());
        if (given == null) {
            refused = misfit(submission, meter, new UsualUse(all, meter, submission.readOn()));
            if (refused != null) {
                return refused;
            }
            given = meters.addReading(
                    submission.customer(),
                    submission.meterId(),
                    new Reading(submission.readOn(), submission.value(), submission.source()));
        }
        return given.value() == submission.value() ? new Accepted(given, when) : new AlreadyGiven(given);
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
        if (submission.value() >= meter.turnover()) {
            return new TooLong(meter.digits());
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

    private static @Nullable Reading onThatDay(Meter meter, LocalDate day) {
        for (Reading reading : meter.readings()) {
            if (reading.source().isReal() && reading.readOn().equals(day)) {
                return reading;
            }
        }
        return null;
    }
}
