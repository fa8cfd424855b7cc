package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.CaseMessage.Author;
import pl.ebok.domain.cases.WritingMessage.CaseClosed;
import pl.ebok.domain.cases.WritingMessage.UnknownCase;
import pl.ebok.domain.cases.WritingMessage.Written;
import pl.ebok.domain.customers.CustomerNumber;

class WritingAndTrackingTest {
    private static final Instant NOW = Instant.parse("2026-10-02T08:00:00Z");

    private final MemoryCases cases = new MemoryCases();
    private final RecordedLetters letters = new RecordedLetters();
    private final WritingMessage writing = new WritingMessage(cases, letters, Clock.fixed(NOW, ZoneOffset.UTC));
    private final Complaint complaint = cases.file(aComplaint().build()).orElseThrow();
    private final CustomerNumber owner = complaint.claimant().customer();

    @Test
    void lets_both_sides_write() {
        var asked = writing.byStaff(complaint.number(), "m-1", "Proszę o zdjęcie.", "clerk");
        writing.byCustomer(owner, complaint.number(), "m-2", "W załączniku.", "user");

        assertThat(asked)
                .isEqualTo(new Written(
                        complaint, new CaseMessage("m-1", Author.STAFF, "Proszę o zdjęcie.", NOW, "clerk")));
        assertThat(cases.messages(complaint))
                .extracting(CaseMessage::author)
                .containsExactly(Author.STAFF, Author.CUSTOMER);
        assertThat(letters.sent).containsExactly("message m-1");
    }

    @Test
    void takes_no_messages_after_the_answer() {
        var answer = new Answer(Decision.REJECTED, "Nie.", NOW, "clerk");
        assertThat(cases.save(complaint.with(complaint.handling().answered(answer))))
                .isPresent();

        assertThat(writing.byCustomer(owner, complaint.number(), "m-1", "Ale…", "user"))
                .isEqualTo(new CaseClosed());
        assertThat(writing.byStaff(complaint.number(), "m-2", "Ale…", "clerk")).isEqualTo(new CaseClosed());
        assertThat(letters.sent).isEmpty();
    }

    @Test
    void hides_a_case_from_other_customers() {
        assertThat(writing.byCustomer(new CustomerNumber("999"), complaint.number(), "m-1", "Cudza.", "user"))
                .isEqualTo(new UnknownCase());
        assertThat(writing.byStaff(aComplaint().build().number(), "m-1", "Żadna.", "clerk"))
                .isEqualTo(new UnknownCase());
        assertThat(cases.messages(complaint)).isEmpty();
    }

    @Test
    void shows_a_case_to_who_knows_its_number_and_email() {
        var tracking = new TrackingCase(cases);
        String number = complaint.number().value();

        assertThat(tracking.apply(number, "jan@example.com")).contains(complaint);
        assertThat(tracking.apply(" " + number.toLowerCase(Locale.ROOT), "Jan@Example.com "))
                .contains(complaint);
    }

    @Test
    void tells_a_wrong_number_no_different_from_a_wrong_email() {
        var tracking = new TrackingCase(cases);

        assertThat(tracking.apply(complaint.number().value(), "anna@example.com"))
                .isEmpty();
        assertThat(tracking.apply("R-2026-2222-2222-2222", "jan@example.com")).isEmpty();
        assertThat(tracking.apply("no number", "jan@example.com")).isEmpty();
    }
}
