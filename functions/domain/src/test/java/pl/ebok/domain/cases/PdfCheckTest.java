package pl.ebok.domain.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.cases.AttachmentState.Refusal;

/** The edges of reading a PDF: names, packed data and what lies in it. */
class PdfCheckTest {

    @ParameterizedTest
    @CsvSource({"/Ab,Ab,3", "/A#42 x,AB,5", "/#40,@,4", "/A#4,A#4,4", "/A#4g>,A#4g,5", "/A/B,A,2", "/(x),'',1"})
    void a_name_ends_at_a_delimiter_or_with_the_text(String text, String value, int end) {
        assertThat(PdfName.at(text, 0)).isEqualTo(new PdfName(value, end));
    }

    @Test
    void a_name_is_read_to_its_fortieth_character() {
        assertThat(PdfName.at("/" + "x".repeat(41), 0)).isEqualTo(new PdfName("x".repeat(40), 41));
    }

    @Test
    void every_name_of_a_text_is_read_without_escapes() {
        assertThat(PdfName.unescaped("/A#42/C 1 /D")).isEqualTo("/AB /C  1 /D ");
        assertThat(PdfName.unescaped("none")).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "789C,0,true",
        "7801,0,true",
        "00789C,1,true",
        "789D,0,false",
        "799C,0,false",
        "78,0,false",
        "789C,1,false"
    })
    void zlib_data_is_known_by_its_header(String hex, int from, boolean possible) {
        assertThat(Inflation.isPossible(HexFormat.of().parseHex(hex), from)).isEqualTo(possible);
    }

    @Test
    void no_more_is_unpacked_than_asked_for() {
        byte[] packed = bytes(packed("x".repeat(20_000)));

        assertThat(Inflation.of(packed, 0, 9_000)).hasSize(9_000);
        assertThat(Inflation.of(packed, 0, 20_000)).hasSize(20_000);
        assertThat(Inflation.of(packed, 0, 90_000)).isEqualTo("x".repeat(20_000));
        assertThat(Inflation.of(bytes("no zlib"), 0, 10)).isEmpty();
    }

    @Test
    void a_name_may_stand_at_the_very_beginning_of_packed_objects() {
        assertThat(refusal("%PDF 1 0 obj << /Type /ObjStm /Filter /FlateDecode >>", "/Launch"))
                .contains(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void an_object_may_stand_at_the_very_beginning_of_a_file() {
        assertThat(refusal(" obj << /Type /ObjStm /Filter /LZWDecode >>", "x")).contains(Refusal.UNREADABLE);
    }

    @Test
    void packed_objects_are_looked_into_even_where_nothing_declares_them() {
        assertThat(refusal("%PDF 1 0 obj << /Filter /FlateDecode >>", "11 0 << /S /Launch >>"))
                .contains(Refusal.ACTIVE_CONTENT);
        assertThat(refusal("%PDF 1 0 obj << /Filter /FlateDecode >>", "% 11 0 << /S /Launch >>"))
                .contains(Refusal.ACTIVE_CONTENT);
    }

    @Test
    void a_packed_page_may_write_about_anything() {
        assertThat(refusal("%PDF 1 0 obj << /Filter /FlateDecode >>", "BT (/Launch) Tj ET"))
                .isEmpty();
    }

    private static Optional<Refusal> refusal(String before, String unpacked) {
        return PdfCheck.refusal(bytes(before + "\nstream\n" + packed(unpacked) + "\nendstream endobj\n"));
    }

    private static String packed(String text) {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            deflated.write(bytes(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toString(ISO_8859_1);
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(ISO_8859_1);
    }
}
