package pl.ebok.domain.visits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;

class CalendarFileTest {

    @Test
    void tells_the_calendar_when_and_where() {
        var visit = aVisit().from("2026-10-05T09:00").lasting(45).build();

        String file = CalendarFile.of(visit, "Wizyta: umowa", "ul. Wodna 1, Gorzów; wejście B");

        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//e-BOK//visits//PL\r\n"
                        + "METHOD:PUBLISH\r\nBEGIN:VEVENT\r\nUID:")
                .contains("\r\nUID:" + visit.code() + "@ebok\r\n")
                .contains("\r\nDTSTAMP:20261001T080000Z\r\n")
                .contains("\r\nDTSTART:20261005T070000Z\r\nDTEND:20261005T074500Z\r\n")
                .contains("\r\nLOCATION:ul. Wodna 1\\, Gorzów\\; wejście B\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void folds_a_line_of_more_than_75_bytes_only() {
        String fits = "x".repeat(67);

        assertThat(CalendarFile.of(aVisit().build(), fits, "Gorzów")).contains("\r\nSUMMARY:" + fits + "\r\n");
        assertThat(CalendarFile.of(aVisit().build(), fits + "y", "Gorzów"))
                .contains("\r\nSUMMARY:" + fits + "\r\n y\r\n");
    }

    @Test
    void folds_lines_so_that_they_can_be_put_together_again() {
        Draws.check(draw -> {
            String text = draw.text(200);

            String summary = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "x");

            String file = CalendarFile.of(aVisit().build(), summary, "Gorzów");

            assertThat(List.of(file.split("\r\n", -1))).allMatch(line -> line.getBytes(UTF_8).length <= 75);
            assertThat(file.replace("\r\n ", ""))
                    .contains("SUMMARY:"
                            + summary.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") + "\r\n");
        });
    }
}
