package pl.ebok.payments;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.domain.ledger.BookingPayment;
import pl.ebok.domain.ledger.BookingPayment.Outcome.Booked;
import pl.ebok.domain.ledger.BookingPayment.Outcome.KnownAlready;
import pl.ebok.domain.ledger.BookingPayment.Outcome.WaitsForClerk;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.ledger.TellingOfPayment;
import pl.ebok.domain.ledger.TellingPaymentsApart;

/** Books what a statement file holds, entry by entry, as far as there is time, and counts what became of it. */
final class BookingStatement {
    private final BookingPayment booking;
    private final TellingOfPayment telling;
    private final Payments payments;

    BookingStatement(BookingPayment booking, TellingOfPayment telling, Payments payments) {
        this.booking = booking;
        this.telling = telling;
        this.payments = payments;
    }

    /**
     * Goes on after what was done so far.
     *
     * @param today no bank books ahead of it
     * @param timeIsUp asked after each entry: the rest is for the next call
     */
    Result apply(Path file, StatementProgress soFar, LocalDate today, BooleanSupplier timeIsUp) throws IOException {
        var result = new Result(soFar, today, timeIsUp);
        StatementFile.read(file, result);
        return result;
    }

    /** Counts while the file is read, so that nothing of it is kept but what was wrong. */
    final class Result implements StatementSink {
        /** A report longer than that is read by nobody. */
        private static final int MOST_FINDINGS = 5_000;

        private final StatementProgress before;
        private final EntryRules rules;
        private final BooleanSupplier timeIsUp;
        private final TellingPaymentsApart apart = new TellingPaymentsApart(payments);
        private final List<Finding> findings;
        private boolean unfinished;
        private int steps;
        private int booked;
        private int waiting;
        private int known;
        private int refused;

        private Result(StatementProgress before, LocalDate today, BooleanSupplier timeIsUp) {
            this.before = before;
            this.rules = new EntryRules(before.file(), today);
            this.timeIsUp = timeIsUp;
            this.findings = new ArrayList<>(before.findings());
            this.booked = before.booked();
            this.waiting = before.waiting();
            this.known = before.known();
            this.refused = before.refused();
        }

        @Override
        public boolean full() {
            return unfinished;
        }

        @Override
        public void entry(StatementEntry entry) {
            switch (rules.apply(entry)) {
                case EntryRules.Result.Received(var payment) -> {
                    if (++steps > before.steps()) {
                        book(payment);
                        unfinished = timeIsUp.getAsBoolean();
                    } else {
                        apart.passOver(payment);
                    }
                }
                case EntryRules.Result.Refused(var finding) -> finding(finding);
            }
        }

        @Override
        public void finding(Finding finding) {
            if (++steps > before.steps()) {
                refused++;
                if (findings.size() < MOST_FINDINGS) {
                    findings.add(finding);
                }
                unfinished = timeIsUp.getAsBoolean();
            }
        }

        private void book(ReceivedPayment payment) {
            var outcome = booking.apply(payment, apart);
            switch (outcome) {
                case Booked _ -> booked++;
                case WaitsForClerk _ -> waiting++;
                case KnownAlready _ -> known++;
            }
            // Also for one known already: a run that stopped half-way may have booked it and told nobody.
            if (!(outcome instanceof WaitsForClerk)) {
                telling.apply(outcome.paymentId());
            }
        }

        /** Whether the whole file is dealt with. */
        boolean finished() {
            return !unfinished;
        }

        StatementProgress progress() {
            return new StatementProgress(before.file(), steps, booked, waiting, known, refused, findings);
        }
    }
}
