package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.AttachingFile.Announced;
import pl.ebok.domain.cases.AttachingFile.Announcement;
import pl.ebok.domain.cases.AttachingFile.CaseClosed;
import pl.ebok.domain.cases.AttachingFile.Outcome;
import pl.ebok.domain.cases.AttachingFile.TooBig;
import pl.ebok.domain.cases.AttachingFile.TooMany;
import pl.ebok.domain.cases.AttachingFile.TypeNotAllowed;
import pl.ebok.domain.cases.AttachingFile.UnknownCase;
import pl.ebok.domain.cases.AttachmentState.Refusal;
import pl.ebok.domain.cases.AttachmentState.Refused;
import pl.ebok.domain.customers.CustomerNumber;

class AttachingFileTest {
    private static final String NOW = "2026-10-02T08:00:00Z";

    private final MemoryCases cases = new MemoryCases();
    private final Complaint complaint = cases.file(aComplaint().build()).orElseThrow();

    @Test
    void announces_a_file_and_gives_a_place_for_it() {
        var outcome = (Announced) attach("a-1", NOW);

        assertThat(outcome.attachment().state()).isEqualTo(new AttachmentState.Pending());
        assertThat(outcome.upload().url()).hasToString("https://files.example/incoming/" + complaint.number() + "/a-1");
        assertThat(stored().attachments()).containsExactly(outcome.attachment());
    }

    @Test
    void announces_a_request_sent_twice_once() {
        assertThat(attach("a-1", NOW)).isEqualTo(attach("a-1", NOW));
        assertThat(stored().attachments()).hasSize(1);
    }

    @Test
    void takes_five_files() {
        for (int i = 1; i <= 5; i++) {
            assertThat(attach("a-" + i, NOW)).isInstanceOf(Announced.class);
        }

        assertThat(attach("a-6", NOW)).isEqualTo(new TooMany());
        assertThat(stored().attachments()).hasSize(5);
    }

    @Test
    void gives_the_place_of_a_refused_or_forgotten_file_to_another() {
        for (int i = 1; i <= 5; i++) {
            attach("a-" + i, NOW);
        }
        refuse("a-1");
        assertThat(attach("b-1", NOW)).isInstanceOf(Announced.class);
        assertThat(attach("b-2", NOW)).isEqualTo(new TooMany());

        assertThat(attach("b-2", "2026-10-02T09:00:01Z")).isInstanceOf(Announced.class);
    }

    @Test
    void does_not_let_refused_files_pile_up() {
        for (int i = 1; i <= AttachmentLimits.ANNOUNCED; i++) {
            assertThat(attach("a-" + i, NOW)).isInstanceOf(Announced.class);
            refuse("a-" + i);
        }

        assertThat(attach("one-more", NOW)).isEqualTo(new TooMany());
    }

    @Test
    void refuses_what_is_too_big_or_of_another_type() {
        assertThat(attach(new Announcement("a", "a.pdf", "application/pdf", AttachmentLimits.BYTES)))
                .isInstanceOf(Announced.class);
        assertThat(attach(new Announcement("b", "b.pdf", "application/pdf", AttachmentLimits.BYTES + 1)))
                .isEqualTo(new TooBig());
        assertThat(attach(new Announcement("c", "c.exe", "application/octet-stream", 10)))
                .isEqualTo(new TypeNotAllowed());
    }

    @Test
    void takes_no_files_after_the_answer() {
        var answer = new Answer(Decision.REJECTED, "Nie.", Instant.parse(NOW), "clerk");
        assertThat(cases.save(complaint.with(complaint.handling().answered(answer))))
                .isPresent();

        assertThat(attach("a-1", NOW)).isEqualTo(new CaseClosed());
    }

    @Test
    void hides_a_case_from_other_customers() {
        var outcome = attaching(NOW)
                .apply(
                        new CustomerNumber("999"),
                        complaint.number(),
                        new Announcement("a", "a.pdf", "application/pdf", 10));

        assertThat(outcome).isEqualTo(new UnknownCase());
    }

    private void refuse(String id) {
        var file = stored().attachment(id).orElseThrow();
        assertThat(cases.save(stored().with(file.in(new Refused(Refusal.ENCRYPTED)))))
                .isPresent();
    }

    private Complaint stored() {
        return cases.find(complaint.number()).orElseThrow();
    }

    private Outcome attach(String id, String now) {
        return attaching(now)
                .apply(
                        complaint.claimant().customer(),
                        complaint.number(),
                        new Announcement(id, "zdjęcie.png", "image/png", 1_000));
    }

    private Outcome attach(Announcement announced) {
        return attaching(NOW).apply(complaint.claimant().customer(), complaint.number(), announced);
    }

    private AttachingFile attaching(String now) {
        return new AttachingFile(cases, new MemoryFiles(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
