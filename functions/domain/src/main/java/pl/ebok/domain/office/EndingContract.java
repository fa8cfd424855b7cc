package pl.ebok.domain.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.BillingPeriods;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.metering.BilledUntil;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.ReadingSubmission;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittingReading;

/**
 * Ends a contract on a day, with the final readings of its meters where they are known. The next billing run bills the
 * last part of a period; from the day after, customers can only read.
 */
public final class EndingContract {
    private static final int TRIES = 3;
    /** Nobody gives notice for longer; a later day is a slip. */
    private static final int MONTHS_AHEAD = 12;

    private final Customers customers;
    private final SubmittingReading submitting;
    private final BilledUntil billedUntil;
    private final OfficeLetters letters;
    private final AccountAudit audit;

    public EndingContract(
            Customers customers,
            SubmittingReading submitting,
            BilledUntil billedUntil,
            OfficeLetters letters,
            AccountAudit audit) {
        this.customers = customers;
        this.submitting = submitting;
        this.billedUntil = billedUntil;
        this.letters = letters;
        this.audit = audit;
    }

    /** What a meter showed on the contract's last day. */
    public record FinalReading(String meterId, long value) {}

    /** How it ends. */
    public sealed interface Outcome {
        /** In force until that day and no longer; asking for the same again gives the same. */
        record Ended(Contract contract) implements Outcome {}

        record CustomerUnknown() implements Outcome {}

        record ContractUnknown() implements Outcome {}

        /** It ends on another day already. */
        record EndsOtherwise(LocalDate endsOn) implements Outcome {}

        /** Before it was signed, before the last day billed, or too far ahead. */
        record BadDay(LocalDate earliest, LocalDate latest) implements Outcome {}

        /** A reading of that meter is refused; nothing has ended. */
        record ReadingRefused(String meterId, SubmittedReading why) implements Outcome {}

        record ChangedMeanwhile() implements Outcome {}
    }

    /**
     * @param contractId the number made safe for a path
     */
    public Outcome apply(
            User clerk,
            CustomerNumber number,
            String contractId,
            LocalDate lastDay,
            List<FinalReading> readings,
            LocalDate today) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Customer> found = customers.find(number);
            if (found.isEmpty()) {
                return new Outcome.CustomerUnknown();
            }
            Optional<Contract> contract = contract(found.get(), contractId);
            if (contract.isEmpty()) {
                return new Outcome.ContractUnknown();
            }
            Outcome refused = refusal(number, contract.get(), lastDay, readings, today);
            // Everything is checked before anything is stored: values that were swapped leave nothing behind.
            refused = refused == null ? store(number, lastDay, readings, today) : refused;
            if (refused != null) {
                return refused;
            }
            if (contract.get().endedOn() != null) {
                return told(clerk, found.get(), contract.get(), lastDay);
            }
            Contract ending = contract.get().endingOn(lastDay);
            Optional<Customer> saved = customers.save(found.get()
                    .withContracts(found.get().contracts().stream()
                            .map(each -> each.equals(contract.get()) ? ending : each)
                            .toList()));
            if (saved.isPresent()) {
                return told(clerk, saved.get(), ending, lastDay);
            }
        }
        return new Outcome.ChangedMeanwhile();
    }

    private static Optional<Contract> contract(Customer customer, String contractId) {
        return customer.contracts().stream()
                .filter(each -> each.id().equals(contractId))
                .findFirst();
    }

    private @Nullable Outcome refusal(
            CustomerNumber number, Contract contract, LocalDate lastDay, List<FinalReading> readings, LocalDate today) {
        LocalDate endedOn = contract.endedOn();
        if (endedOn != null && !endedOn.equals(lastDay)) {
            return new Outcome.EndsOtherwise(endedOn);
        }
        if (endedOn == null) {
            // What is billed stays billed: the day before the first unbilled one is the earliest end.
            LocalDate lastBilled = BillingPeriods.firstUnbilledDay(contract, billedUntil.of(number, contract))
                    .minusDays(1);
            LocalDate earliest = lastBilled.isBefore(contract.signedOn()) ? contract.signedOn() : lastBilled;
            LocalDate latest = today.plusMonths(MONTHS_AHEAD);
            if (lastDay.isBefore(earliest) || lastDay.isAfter(latest)) {
                return new Outcome.BadDay(earliest, latest);
            }
        }
        for (FinalReading reading : readings) {
            SubmittedReading outcome = contract.meterIds().contains(reading.meterId())
                    ? submitting.check(submission(number, lastDay, reading), today)
                    : new SubmittedReading.MeterUnknown();
            if (!(outcome instanceof SubmittedReading.Accepted)) {
                return new Outcome.ReadingRefused(reading.meterId(), outcome);
            }
        }
        return null;
    }

    /** Each reading stands for itself: a crash after them loses nothing, and the same call again goes on. */
    private @Nullable Outcome store(
            CustomerNumber number, LocalDate lastDay, List<FinalReading> readings, LocalDate today) {
        for (FinalReading reading : readings) {
            SubmittedReading outcome = submitting.apply(submission(number, lastDay, reading), today);
            if (!(outcome instanceof SubmittedReading.Accepted)) {
                return new Outcome.ReadingRefused(reading.meterId(), outcome);
            }
        }
        return null;
    }

    private static ReadingSubmission submission(CustomerNumber number, LocalDate lastDay, FinalReading reading) {
        return new ReadingSubmission(number, reading.meterId(), lastDay, reading.value(), true, ReadingSource.UTILITY);
    }

    /** Letter and trail are written once by their ids, so that a call after a crash completes them. */
    private Outcome told(User clerk, Customer customer, Contract contract, LocalDate lastDay) {
        audit.once(
                clerk,
                "contract-ended",
                customer.number(),
                contract.contractNumber(),
                Map.of("endedOn", lastDay.toString()));
        String email = customer.email();
        if (email != null) {
            letters.contractEnds(customer, contract, lastDay, email);
        }
        return new Outcome.Ended(contract);
    }
}
