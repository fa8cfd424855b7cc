package pl.ebok.domain.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.Draws;
import pl.ebok.domain.cases.AttachmentState.Refusal;

class ContentCheckTest {
    private static final String PLAIN = "1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >> endobj\n";

    @Test
    void accepts_each_type_by_its_first_bytes() {
        assertThat(ContentCheck.refusal(FileType.PDF, pdf(PLAIN))).isEmpty();
        assertThat(ContentCheck.refusal(FileType.JPEG, bytes("\u00FF\u00D8\u00FF\u00E1")))
                .isEmpty();
        assertThat(ContentCheck.refusal(FileType.PNG, bytes("\u0089PNG\r\n\u001A\n....")))
                .isEmpty();
    }

    @Test
    void refuses_what_is_not_as_declared() {
        assertThat(ContentCheck.refusal(FileType.PNG, pdf(PLAIN))).contains(Refusal.NOT_AS_DECLARED);
        assertThat(ContentCheck.refusal(FileType.PDF, bytes("MZ\u0090"))).contains(Refusal.NOT_AS_DECLARED);
        assertThat(ContentCheck.refusal(FileType.JPEG, bytes("\u00FF\u00D8"))).contains(Refusal.NOT_AS_DECLARED);
        assertThat(ContentCheck.refusal(FileType.JPEG, new byte[0])).contains(Refusal.EMPTY);
        assertThat(ContentCheck.refusal(FileType.JPEG, bytes("\u00FF\u00D8\u00FF")))
                .isEmpty();
        byte[] biggest = Arrays.copyOf(bytes("\u00FF\u00D8\u00FF"), (int) AttachmentLimits.BYTES);
        assertThat(ContentCheck.refusal(FileType.JPEG, biggest)).isEmpty();
        assertThat(ContentCheck.refusal(FileType.JPEG, Arrays.copyOf(biggest, (int) AttachmentLimits.BYTES + 1)))
                .contains(Refusal.TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
                "<< /S /Launch /F (calc.exe) >>",
                "<< /Names << /EmbeddedFiles 5 0 R >> >>",
                "<< /Type/EmbeddedFile /Length 3 >>",
                "<< /Type /Catalog /OpenAction 7 0 R >>",
                "<< /Type /Catalog /OpenAction << /S /GoToR >> >>",
                "<< /OpenAction",
                "<< /S /Java#53cript >>",
                "<< /S /#4c#61unch >>",
                "<< /S /SubmitForm /F (https://example.com) >>"
            })
    void refuses_a_pdf_that_does_something(String object) {
        assertThat(ContentCheck.refusal(FileType.PDF, pdf(object))).contains(Refusal.ACTIVE_CONTENT);
        assertThat(ContentCheck.refusal(
                        FileType.PDF, pdf(PLAIN + packed("<< /Type /ObjStm /Filter /FlateDecode >>", object))))
                .contains(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void is_not_led_astray_by_text_about_such_names() {
        assertThat(ContentCheck.refusal(
                        FileType.PDF, pdf("<< /Title (JavaScript and Launch) /JavaScripts 1 /Launcher 2 >>")))
                .isEmpty();
    }

    @Test
    void refuses_an_encrypted_pdf() {
        assertThat(ContentCheck.refusal(FileType.PDF, pdf(PLAIN + "trailer << /Root 1 0 R /Encrypt 9 0 R >>")))
                .contains(Refusal.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /ObjStm /Filter /LZWDecode >>",
                "<< /Type /ObjStm /Filter [/FlateDecode /FlateDecode] >>",
                "<< /Type /ObjStm /Filter 5 0 R >>",
                "<< /Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >> >>"
            })
    void refuses_a_pdf_packed_in_a_way_it_cannot_look_into(String dictionary) {
        assertThat(ContentCheck.refusal(FileType.PDF, pdf(PLAIN + packed(dictionary, "<< /A 1 >>"))))
                .contains(Refusal.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /ObjStm /Filter /FlateDecode /X ( obj ) >>",
                "<< /Type /Obj#53tm /Filter /FlateDecode >>",
                "<< /Type /ObjStm /Filter[/Fl]/N 1 >>"
            })
    void finds_object_streams_that_hide(String dictionary) {
        assertThat(ContentCheck.refusal(FileType.PDF, pdf(PLAIN + packed(dictionary, "<< /S /Launch >>"))))
                .contains(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void reads_object_streams_that_are_not_packed() {
        String open = "4 0 obj << /Type /ObjStm >>\nstream\n1 0 << /A 1 >>\nendstream endobj\n";

        assertThat(ContentCheck.refusal(FileType.PDF, pdf(PLAIN + open))).isEmpty();
    }

    @Test
    void takes_no_file_that_unpacks_to_a_flood() {
        String flood = packed("<< /Type /ObjStm /Filter /FlateDecode >>", " ".repeat(70 * 1024 * 1024));

        assertThat(ContentCheck.refusal(FileType.PDF, pdf(PLAIN + flood))).contains(Refusal.UNREADABLE);
    }

    @Test
    void accepts_packed_objects_and_pictures_without_harm() {
        var noise = new byte[200_000];
        new Random(3).nextBytes(noise);
        String picture = "5 0 obj << /Subtype /Image /Length 200000 >>\nstream\n" + new String(noise, ISO_8859_1)
                + "\nendstream endobj\n";

        assertThat(ContentCheck.refusal(
                        FileType.PDF,
                        pdf(PLAIN
                                + packed("<< /Type /ObjStm /Filter /FlateDecode /N 1 >>", "<< /Type /Page >>")
                                + picture)))
                .isEmpty();
    }

    @Test
    void ends_with_a_verdict_for_any_bytes() {
        Draws.check(draw -> {
            byte[] content = draw.bytes(300);

            var after = new ByteArrayOutputStream();
            after.writeBytes(bytes("%PDF-1.7\n4 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n"));
            after.writeBytes(content);

            assertThat(ContentCheck.refusal(FileType.PDF, content)).isPresent();
            // What comes before damage is looked into, as a viewer shows it: a few odd bytes may pass.
            assertThat(ContentCheck.refusal(FileType.PDF, after.toByteArray())).isNotNull();
        });
    }

    private static byte[] pdf(String body) {
        return bytes("%PDF-1.7\n" + body + "\n%%EOF\n");
    }

    private static String packed(String dictionary, String object) {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            deflated.write(bytes("11 0 " + object));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "4 0 obj " + dictionary + "\nstream\n" + packed.toString(ISO_8859_1) + "\nendstream endobj\n";
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }
}
