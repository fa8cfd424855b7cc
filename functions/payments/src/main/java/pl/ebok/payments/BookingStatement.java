package pl.ebok.payments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.domain.ledger.BookingPayment;
import pl.ebok.domain.ledger.BookingPayment.Outcome.Booked;
import pl.ebok.domain.ledger.BookingPayment.Outcome.KnownAlready;
import pl.ebok.domain.ledger.BookingPayment.Outcome.WaitsForClerk;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.ledger.TellingOfPayment;

/** Books what a statement file holds, entry by entry, and counts what became of it. */
final class BookingStatement {
    private final BookingPayment booking;
    private final TellingOfPayment telling;

    BookingStatement(BookingPayment booking, TellingOfPayment telling) {
        this.booking = booking;
        this.telling = telling;
    }

    Result apply(InputStream file) {
        var result = new Result();
        try (file) {
            StatementFile.read(file, result);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
        return result;
    }

    /** Counts while the file is read, so that nothing of it is kept but what was wrong. */
    final class Result implements StatementSink {
        /** A report longer than that is read by nobody. */
        private static final int MOST_FINDINGS = 5_000;

        private final EntryRules rules = new EntryRules();
        private final List<Finding> findings = new ArrayList<>();
        private int booked;
        private int waiting;
        private int known;
        private int refused;

        @Override
        public void entry(StatementEntry entry) {
            switch (rules.apply(entry)) {
                case EntryRules.Result.Received(var payment) -> book(payment);
                case EntryRules.Result.Refused(var finding) -> finding(finding);
            }
        }

        @Override
        public void finding(Finding finding) {
            refused++;
            if (findings.size() < MOST_FINDINGS) {
                findings.add(finding);
            }
        }

        private void book(ReceivedPayment payment) {
            switch (booking.apply(payment)) {
                case Booked _ -> booked++;
                case WaitsForClerk() -> waiting++;
                case KnownAlready() -> known++;
            }
            // Also for one known already: a run that stopped half-way may have booked it and told nobody.
            telling.apply(payment.paymentId());
        }

        List<Finding> findings() {
            return List.copyOf(findings);
        }

        int booked() {
            return booked;
        }

        int waiting() {
            return waiting;
        }

        int known() {
            return known;
        }

        int refused() {
            return refused;
        }
    }
}
