package pl.ebok.domain.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.cases.AttachmentState.Accepted;
import pl.ebok.domain.cases.AttachmentState.Pending;
import pl.ebok.domain.cases.AttachmentState.Refusal;
import pl.ebok.domain.cases.AttachmentState.Refused;
import pl.ebok.domain.cases.CheckingAttachment.Checked;
import pl.ebok.domain.cases.CheckingAttachment.NotExpected;

class CheckingAttachmentTest {
    private static final byte[] JPEG = "\u00FF\u00D8\u00FF\u00E0photo".getBytes(ISO_8859_1);

    private final MemoryCases cases = new MemoryCases();
    private final MemoryFiles files = new MemoryFiles();
    private final CheckingAttachment checking = new CheckingAttachment(cases, files);
    private final CaseNumber number =
            cases.file(aComplaint().build()).orElseThrow().number();
    private final String key = MemoryFiles.key(number, "a-1");

    @BeforeEach
    void announce() {
        var file = new Attachment("a-1", "a.jpg", FileType.JPEG, 9, Instant.EPOCH, new Pending());
        assertThat(cases.save(cases.find(number).orElseThrow().with(file))).isPresent();
    }

    @Test
    void keeps_a_good_file_where_it_may_be_opened() {
        files.incoming.put(key, JPEG);

        assertThat(checking.apply(number, "a-1")).isEqualTo(new Checked(new Accepted()));

        assertThat(files.checked).containsOnlyKeys(key);
        assertThat(files.checked.get(key)).isEqualTo(JPEG);
        assertThat(files.incoming).isEmpty();
        assertThat(state()).isEqualTo(new Accepted());
    }

    @Test
    void deletes_a_bad_file_and_keeps_the_reason() {
        files.incoming.put(key, "<html>".getBytes(ISO_8859_1));

        assertThat(checking.apply(number, "a-1")).isEqualTo(new Checked(new Refused(Refusal.NOT_AS_DECLARED)));

        assertThat(files.checked).isEmpty();
        assertThat(files.incoming).isEmpty();
        assertThat(state()).isEqualTo(new Refused(Refusal.NOT_AS_DECLARED));
    }

    @Test
    void refuses_a_file_bigger_than_allowed_whatever_was_announced() {
        var big = new byte[(int) AttachmentLimits.BYTES + 10];
        System.arraycopy(JPEG, 0, big, 0, JPEG.length);
        files.incoming.put(key, big);

        assertThat(checking.apply(number, "a-1")).isEqualTo(new Checked(new Refused(Refusal.TOO_BIG)));
    }

    @Test
    void never_replaces_a_file_that_was_accepted() {
        files.incoming.put(key, JPEG);
        checking.apply(number, "a-1");

        files.incoming.put(key, "\u00FF\u00D8\u00FF\u00E0other".getBytes(ISO_8859_1));

        assertThat(checking.apply(number, "a-1")).isEqualTo(new NotExpected());
        assertThat(files.checked.get(key)).isEqualTo(JPEG);
        assertThat(files.incoming).isEmpty();
    }

    @Test
    void deletes_what_nobody_announced() {
        files.incoming.put(MemoryFiles.key(number, "other"), JPEG);

        assertThat(checking.apply(number, "other")).isEqualTo(new NotExpected());
        assertThat(checking.apply(aComplaint().build().number(), "other")).isEqualTo(new NotExpected());
        assertThat(files.incoming).isEmpty();
    }

    @Test
    void leaves_a_file_pending_that_is_not_there() {
        assertThat(checking.apply(number, "a-1")).isEqualTo(new NotExpected());
        assertThat(state()).isEqualTo(new Pending());
    }

    private AttachmentState state() {
        return cases.find(number).orElseThrow().attachment("a-1").orElseThrow().state();
    }
}
