package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;
import static pl.ebok.domain.messages.MemoryMessages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.AttachmentState.Accepted;
import pl.ebok.domain.cases.AttachmentState.Pending;
import pl.ebok.domain.cases.CaseMessage.Author;
import pl.ebok.domain.cases.OpeningAttachment.NothingToOpen;
import pl.ebok.domain.cases.OpeningAttachment.Opened;
import pl.ebok.domain.cases.OpeningAttachment.UnknownCase;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Sender;

class LettersAndListsTest {
    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

    private final MemoryCases cases = new MemoryCases();
    private final List<Message> sent = new ArrayList<>();
    private final MailedCaseLetters letters = new MailedCaseLetters(
            sent::add,
            new Letterhead(new Sender("Wodociągi", "pn.-pt.", "123", "staff@example.com", "https://ebok.example")));

    @Test
    void writes_to_the_customer_with_an_id_of_its_own_each_time() {
        var complaint = aComplaint().build();

        letters.received(complaint);
        letters.messageFromStaff(complaint, new CaseMessage("m-1", Author.STAFF, "Tajne", Instant.EPOCH, "clerk"));
        letters.answered(complaint, new Answer(Decision.PARTLY_ACCEPTED, "Poprawimy.", Instant.EPOCH, "clerk"));

        assertThat(sent).extracting(Message::to).containsOnly("jan@example.com");
        assertThat(sent)
                .extracting(Message::customer)
                .containsOnly(complaint.claimant().customer());
        assertThat(sent).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(words(sent.get(0)))
                .contains(
                        complaint.number().value(), "15 października 2026 r.", "15 October 2026", "Za wysoka faktura");
        assertThat(words(sent.get(1))).as("only a pointer to the message").doesNotContain("Tajne");
        assertThat(words(sent.get(2))).contains("uznana w części", "Poprawimy.", "accepted in part");
    }

    @Test
    void warns_staff_without_a_word_of_the_customers() {
        var complaint = aComplaint().build();

        for (DeadlineStage stage : DeadlineStage.values()) {
            letters.deadlineNears(complaint, stage);
            letters.deadlineNears(aComplaint().ofCompany().build(), stage);
        }

        Message toTheConsumer = sent.remove(5);
        assertThat(toTheConsumer.to()).isEqualTo("jan@example.com");
        assertThat(words(toTheConsumer)).contains("uznajemy ją w całości", "counts as accepted");
        assertThat(sent).hasSize(6).allSatisfy(message -> {
            assertThat(message.to()).isEqualTo("staff@example.com");
            assertThat(words(message)).contains("101001").doesNotContain("jan@example.com", "Zużycie");
        });
        assertThat(sent).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(words(sent.get(0))).contains("waits for an answer by 15 October 2026");
        assertThat(words(sent.get(2))).contains("Last reminder", "Ostatnie przypomnienie");
        assertThat(words(sent.get(4))).contains("brak odpowiedzi w terminie, uznana", "no answer in time, accepted");
        assertThat(words(sent.get(5))).contains("termin odpowiedzi minął", "the answer is overdue");
    }

    @Test
    void lists_complaints_by_status_the_most_urgent_first() {
        var late = file("2026-10-01T08:00:00Z");
        var fresh = file("2026-10-20T08:00:00Z");
        var done = file("2026-10-05T08:00:00Z");
        var answer = new Answer(Decision.REJECTED, "Nie.", Instant.EPOCH, "clerk");
        done = cases.save(done.with(done.handling().answered(answer))).orElseThrow();
        var list = new ComplaintsToAnswer(cases);
        var today = LocalDate.of(2026, 10, 21);

        assertThat(list.apply(null, FAR, today)).containsExactly(late, done, fresh);
        assertThat(list.apply(null, done.answerDue(), today)).containsExactly(late);
        assertThat(list.apply(CaseStatus.OPEN, FAR, today)).containsExactly(fresh);
        assertThat(list.apply(CaseStatus.ACCEPTED_BY_SILENCE, FAR, today)).containsExactly(late);
        assertThat(list.apply(CaseStatus.ANSWERED, FAR, today)).containsExactly(done);
        assertThat(list.apply(CaseStatus.OVERDUE, FAR, today)).isEmpty();
    }

    @Test
    void lists_those_due_on_one_day_by_number() {
        var one = file("2026-10-01T08:00:00Z");
        var other = file("2026-10-01T08:00:00Z");
        var answer = new Answer(Decision.REJECTED, "Nie.", Instant.EPOCH, "clerk");
        one = cases.save(one.with(one.handling().answered(answer))).orElseThrow();

        assertThat(new ComplaintsToAnswer(cases).apply(null, FAR, LocalDate.of(2026, 10, 2)))
                .containsExactlyInAnyOrder(one, other)
                .isSortedAccordingTo(
                        Comparator.comparing(complaint -> complaint.number().value()));
    }

    @Test
    void shows_a_case_to_whoever_knows_an_e_mail_of_it() {
        var customer = new CustomerNumber("101001");
        var own = new Claimant(customer, true, "jan@example.com", "biuro@example.com");
        var withoutAnother = new Claimant(customer, true, "jan@example.com", null);

        assertThat(own.hasEmail(" JAN@example.com ")).isTrue();
        assertThat(own.hasEmail("biuro@example.com")).isTrue();
        assertThat(own.hasEmail("inny@example.com")).isFalse();
        assertThat(withoutAnother.hasEmail("jan@example.com")).isTrue();
        assertThat(withoutAnother.hasEmail("biuro@example.com")).isFalse();
    }

    @Test
    void knows_file_types_by_their_media_type() {
        assertThat(FileType.values())
                .extracting(FileType::mediaType)
                .containsExactly("application/pdf", "image/jpeg", "image/png");
        assertThat(FileType.of("image/png")).contains(FileType.PNG);
        assertThat(FileType.of("image/gif")).isEmpty();
    }

    @Test
    void opens_checked_files_to_the_customer_and_staff_only() {
        var filed = file("2026-10-01T08:00:00Z");
        var file = new Attachment("a", "a.pdf", FileType.PDF, 1, Instant.EPOCH, new Accepted());
        var changed =
                filed.with(file).with(new Attachment("b", "b.pdf", FileType.PDF, 1, Instant.EPOCH, new Pending()));
        assertThat(cases.save(changed)).isPresent();
        var opening = new OpeningAttachment(cases, new MemoryFiles());
        var owner = filed.claimant().customer();

        assertThat(opening.byCustomer(owner, filed.number(), "a")).isInstanceOf(Opened.class);
        assertThat(opening.byStaff(filed.number(), "a")).isInstanceOf(Opened.class);
        assertThat(opening.byCustomer(owner, filed.number(), "b")).isEqualTo(new NothingToOpen());
        assertThat(opening.byCustomer(owner, filed.number(), "c")).isEqualTo(new NothingToOpen());
        assertThat(opening.byCustomer(new CustomerNumber("999"), filed.number(), "a"))
                .isEqualTo(new UnknownCase());
        assertThat(opening.byStaff(aComplaint().build().number(), "a")).isEqualTo(new UnknownCase());
    }

    private Complaint file(String receivedAt) {
        return cases.file(aComplaint().receivedAt(receivedAt).build()).orElseThrow();
    }
}
