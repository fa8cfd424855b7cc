package pl.ebok.domain.ksef;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;

/** What every store of submissions keeps to. */
public abstract class SubmissionsContract {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101003");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);
    private static final FileHash HASH = FileHash.of(new byte[] {1});
    private static final KsefNumber NUMBER = new KsefNumber("5265877635-20250826-0100001AF629-AF");
    private static final Instant AT = Instant.parse("2026-11-05T09:00:00Z");
    private static final Refusal REFUSAL = new Refusal(450, "Data w przyszłości.");

    protected abstract Submissions submissions();

    @Test
    void one_is_added_once_and_read_as_it_was_written() {
        // GIVEN
        Submission waiting = waiting("FV-1", DAY);
        // WHEN
        assertThat(submissions().add(waiting)).isTrue();
        // THEN
        assertThat(submissions().add(waiting)).isFalse();
        assertThat(submissions().find(CUSTOMER, "FV-1")).contains(waiting);
        assertThat(submissions().ofCustomer(CUSTOMER)).containsExactly(waiting);
        assertThat(submissions().find(CUSTOMER, "FV-2")).isEmpty();
    }

    @Test
    void the_waiting_are_listed_oldest_first_and_no_more_than_asked_for() {
        // GIVEN
        submissions().add(waiting("FV-2", DAY.plusDays(1)));
        submissions().add(waiting("FV-1", DAY));
        submissions().add(Submission.held(CUSTOMER, "FV-3", DAY, "FV-1"));
        // THEN
        assertThat(submissions().in(SubmissionStatus.WAITING, 10))
                .extracting(Submission::invoiceId)
                .containsExactly("FV-1", "FV-2");
        assertThat(submissions().in(SubmissionStatus.WAITING, 1)).hasSize(1);
        assertThat(submissions().in(SubmissionStatus.HELD, 10)).hasSize(1);
    }

    @Test
    void a_held_one_gets_its_file_once() {
        // GIVEN
        submissions().add(Submission.held(CUSTOMER, "FV-2", DAY, "FV-1"));
        // WHEN
        assertThat(submissions().release(CUSTOMER, "FV-2", "invoices/2026/101003/FV-2.xml", HASH))
                .isTrue();
        // THEN
        assertThat(submissions().release(CUSTOMER, "FV-2", "other", HASH)).isFalse();
        assertThat(submissions().in(SubmissionStatus.WAITING, 10))
                .extracting(Submission::fileKey)
                .containsExactly("invoices/2026/101003/FV-2.xml");
    }

    @Test
    void one_is_in_one_session_at_a_time() {
        // GIVEN
        submissions().add(waiting("FV-1", DAY));
        // WHEN
        assertThat(submissions().take(CUSTOMER, "FV-1", "s1")).isTrue();
        // THEN
        assertThat(submissions().take(CUSTOMER, "FV-1", "s2")).isFalse();
        assertThat(submissions().ofSession("s1"))
                .extracting(Submission::invoiceId, Submission::attempts)
                .containsExactly(org.assertj.core.api.Assertions.tuple("FV-1", 1));
        assertThat(submissions().ofSession("s2")).isEmpty();
        assertThat(submissions().giveBack(CUSTOMER, "FV-1", "s2")).isFalse();
        assertThat(submissions().reject(CUSTOMER, "FV-1", "s2", REFUSAL)).isFalse();
        assertThat(submissions().in(SubmissionStatus.WAITING, 10)).isEmpty();
    }

    @Test
    void one_given_back_waits_again_and_remembers_how_often_it_was_tried() {
        // GIVEN
        submissions().add(waiting("FV-1", DAY));
        submissions().take(CUSTOMER, "FV-1", "s1");
        // WHEN
        assertThat(submissions().giveBack(CUSTOMER, "FV-1", "s1")).isTrue();
        // THEN
        assertThat(submissions().in(SubmissionStatus.WAITING, 10))
                .extracting(Submission::attempts)
                .containsExactly(1);
        assertThat(submissions().take(CUSTOMER, "FV-1", "s2")).isTrue();
        assertThat(submissions().ofSession("s1")).isEmpty();
    }

    @Test
    void its_number_is_noted_once_and_finds_it() {
        // GIVEN
        submissions().add(waiting("FV-1", DAY));
        submissions().take(CUSTOMER, "FV-1", "s1");
        // WHEN
        assertThat(submissions().accept(CUSTOMER, "FV-1", NUMBER, AT, "receipts/2026/s1.xml"))
                .isTrue();
        // THEN
        assertThat(submissions().accept(CUSTOMER, "FV-1", NUMBER, AT, null)).isFalse();
        assertThat(submissions().find(NUMBER)).contains(new InvoicesByKsefNumber.Found(CUSTOMER, "FV-1"));
        assertThat(submissions().find(CUSTOMER, "FV-1")).hasValueSatisfying(accepted -> {
            assertThat(accepted.status()).isEqualTo(SubmissionStatus.ACCEPTED);
            assertThat(accepted.number()).isEqualTo(NUMBER);
            assertThat(accepted.acceptedAt()).isEqualTo(AT);
            assertThat(accepted.receiptKey()).isEqualTo("receipts/2026/s1.xml");
        });
        assertThat(submissions().reject(CUSTOMER, "FV-1", "s1", REFUSAL)).isFalse();
        assertThat(submissions().giveBack(CUSTOMER, "FV-1", "s1")).isFalse();
        for (SubmissionStatus status : List.of(SubmissionStatus.WAITING, SubmissionStatus.SENT)) {
            assertThat(submissions().in(status, 10)).isEmpty();
        }
    }

    @Test
    void a_rejected_one_waits_for_a_clerk_and_can_be_sent_again() {
        // GIVEN
        submissions().add(waiting("FV-1", DAY));
        submissions().take(CUSTOMER, "FV-1", "s1");
        // WHEN
        assertThat(submissions().reject(CUSTOMER, "FV-1", "s1", REFUSAL)).isTrue();
        // THEN
        assertThat(submissions().in(SubmissionStatus.REJECTED, 10))
                .extracting(Submission::refusal)
                .containsExactly(REFUSAL);
        // WHEN
        assertThat(submissions().release(CUSTOMER, "FV-1", "again.xml", HASH)).isTrue();
        // THEN
        assertThat(submissions().in(SubmissionStatus.WAITING, 10))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.refusal()).isNull();
                    assertThat(again.attempts()).isZero();
                });
    }

    @Test
    void a_number_is_noted_for_one_that_was_laid_before_a_clerk() {
        // GIVEN
        submissions().add(waiting("FV-1", DAY));
        submissions().take(CUSTOMER, "FV-1", "s1");
        submissions().reject(CUSTOMER, "FV-1", "s1", REFUSAL);
        // WHEN, THEN
        assertThat(submissions().accept(CUSTOMER, "FV-1", NUMBER, AT, null)).isTrue();
        assertThat(submissions().in(SubmissionStatus.REJECTED, 10)).isEmpty();
    }

    private static Submission waiting(String invoiceId, LocalDate issuedOn) {
        return Submission.waiting(
                CUSTOMER, invoiceId, issuedOn, null, "invoices/2026/101003/" + invoiceId + ".xml", HASH, false);
    }
}
