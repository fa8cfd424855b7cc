package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.CaseMessage.Author;
import pl.ebok.domain.customers.CustomerNumber;

/** What every store of complaints has to do. */
public abstract class CasesContract {
    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

    /** A store without complaints. */
    protected abstract Cases cases();

    @Test
    void gives_back_what_was_filed() {
        var cases = cases();
        var complaint = aComplaint().disputing("FV/101001/01/0007").build();

        var filed = cases.file(complaint).orElseThrow();

        assertThat(filed).isEqualTo(complaint.asVersion(1));
        assertThat(cases.find(complaint.number())).contains(filed);
        assertThat(cases.ofCustomer(complaint.claimant().customer())).containsExactly(filed);
    }

    @Test
    void files_one_request_once() {
        var cases = cases();
        var first = cases.file(aComplaint().request("r-1").build()).orElseThrow();

        var again = cases.file(aComplaint().request("r-1").build());

        assertThat(again).contains(first);
        assertThat(cases.ofCustomer(first.claimant().customer())).hasSize(1);
    }

    @Test
    void takes_the_same_request_id_from_another_customer() {
        var cases = cases();
        var first = cases.file(aComplaint().request("r-1").of("101001").build()).orElseThrow();
        var other = cases.file(aComplaint().request("r-1").of("101002").build()).orElseThrow();

        assertThat(other.number()).isNotEqualTo(first.number());
        assertThat(cases.ofCustomer(new CustomerNumber("101002"))).containsExactly(other);
    }

    @Test
    void refuses_a_number_that_is_taken() {
        var cases = cases();
        var first = cases.file(aComplaint().of("101001").build()).orElseThrow();

        assertThat(cases.file(aComplaint().of("101002").numbered(first.number()).build()))
                .isEmpty();
        assertThat(cases.find(first.number())).contains(first);
    }

    @Test
    void knows_no_other_numbers() {
        assertThat(cases().find(aComplaint().build().number())).isEmpty();
    }

    @Test
    void lists_a_customers_complaints_newest_first() {
        var cases = cases();
        var older = cases.file(aComplaint().receivedAt("2026-10-01T08:00:00Z").build())
                .orElseThrow();
        var newer = cases.file(aComplaint().receivedAt("2026-10-02T08:00:00Z").build())
                .orElseThrow();
        cases.file(aComplaint().of("101002").build());

        assertThat(cases.ofCustomer(older.claimant().customer())).containsExactly(newer, older);
    }

    @Test
    void saves_a_change_to_the_version_last_read_only() {
        var cases = cases();
        var filed = cases.file(aComplaint().build()).orElseThrow();
        var answer = new Answer(Decision.REJECTED, "Nie.", Instant.parse("2026-10-05T08:00:00Z"), "clerk");

        var saved = cases.save(filed.with(filed.handling().answered(answer))).orElseThrow();

        assertThat(saved)
                .isEqualTo(filed.with(filed.handling().answered(answer)).asVersion(2));
        assertThat(cases.find(filed.number())).contains(saved);
        assertThat(cases.save(filed.with(filed.handling().warnedOf(DeadlineStage.LAPSED))))
                .isEmpty();
        assertThat(cases.find(filed.number())).contains(saved);
    }

    @Test
    void keeps_every_state_of_a_file() {
        var cases = cases();
        var filed = cases.file(aComplaint().build()).orElseThrow();
        var at = Instant.parse("2026-10-05T08:00:00Z");
        var changed = filed.with(new Attachment("a", "a.pdf", FileType.PDF, 10, at, new AttachmentState.Pending()))
                .with(new Attachment("b", "ż.png", FileType.PNG, 20, at, new AttachmentState.Accepted()))
                .with(new Attachment(
                        "c",
                        "c.jpg",
                        FileType.JPEG,
                        30,
                        at,
                        new AttachmentState.Refused(AttachmentState.Refusal.TOO_BIG)))
                .with(new Handling(DeadlineStage.FIRST_WARNING, null));

        var saved = cases.save(changed).orElseThrow();

        assertThat(cases.find(filed.number())).contains(saved);
        assertThat(saved.attachments()).isEqualTo(changed.attachments());
    }

    @Test
    void lists_by_due_day_what_waits_and_what_was_answered() {
        var cases = cases();
        var later = cases.file(aComplaint().receivedAt("2026-10-03T08:00:00Z").build())
                .orElseThrow();
        var sooner = cases.file(aComplaint().receivedAt("2026-10-01T08:00:00Z").build())
                .orElseThrow();
        var done = cases.file(aComplaint().receivedAt("2026-10-02T08:00:00Z").build())
                .orElseThrow();
        done = cases.save(done.with(
                        done.handling().answered(new Answer(Decision.ACCEPTED, "Tak.", Instant.EPOCH, "clerk"))))
                .orElseThrow();

        assertThat(cases.unanswered(FAR)).containsExactly(sooner, later);
        assertThat(cases.unanswered(later.answerDue())).containsExactly(sooner);
        assertThat(cases.unanswered(sooner.answerDue())).isEmpty();
        assertThat(cases.answered(FAR)).containsExactly(done);
        assertThat(cases.answered(done.answerDue())).isEmpty();
    }

    @Test
    void keeps_messages_in_order_and_each_once() {
        var cases = cases();
        var filed = cases.file(aComplaint().build()).orElseThrow();
        var other = cases.file(aComplaint().build()).orElseThrow();
        var second = new CaseMessage("m-a", Author.STAFF, "Dwa", Instant.parse("2026-10-06T08:00:00Z"), "clerk");
        var first = new CaseMessage("m-b", Author.CUSTOMER, "Raz", Instant.parse("2026-10-05T08:00:00Z"), "user");

        cases.add(filed, second);
        cases.add(filed, first);
        cases.add(filed, new CaseMessage("m-a", Author.STAFF, "Inny", Instant.EPOCH, "clerk"));

        assertThat(cases.messages(filed)).containsExactly(first, second);
        assertThat(cases.messages(other)).isEmpty();
        assertThat(cases.ofCustomer(filed.claimant().customer())).hasSize(2);
    }
}
