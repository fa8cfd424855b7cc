package pl.ebok.backofficeimport.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ebok.backofficeimport.files.Lines.Line;

class LinesTest {
    @Test
    void numbers_lines_as_an_editor_does_and_passes_over_blank_ones() throws IOException {
        assertThat(read("a\n\n  \nb\r\nc".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(line(1, "a"), line(4, "b"), line(5, "c"));
    }

    @Test
    void passes_over_a_byte_order_mark() throws IOException {
        assertThat(read("\uFEFFŁódź\n".getBytes(StandardCharsets.UTF_8))).containsExactly(line(1, "Łódź"));
    }

    @Test
    void says_which_line_is_in_another_encoding_and_reads_on() throws IOException {
        List<Line> lines = read("a\nŁódź\nb".getBytes(Charset.forName("windows-1250")));

        assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(lines.get(1))
                .isInstanceOfSatisfying(
                        Line.Unreadable.class,
                        line -> assertThat(line.reason().en()).contains("UTF-8"));
    }

    @Test
    void reads_nothing_out_of_nothing() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("\n\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Line line(int number, String text) {
        return new Line.Read(number, text);
    }

    private static List<Line> read(byte[] bytes) throws IOException {
        var all = new ArrayList<Line>();
        try (var lines = new Lines(new ByteArrayInputStream(bytes))) {
            Optional<Line> line = lines.next();
            while (line.isPresent()) {
                all.add(line.get());
                line = lines.next();
            }
        }
        return all;
    }
}
