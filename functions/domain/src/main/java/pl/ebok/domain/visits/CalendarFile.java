package pl.ebok.domain.visits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A visit as a file for the visitor's calendar (iCalendar, RFC 5545). */
public final class CalendarFile {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** A line has at most 75 bytes; a longer one goes on in the next, behind a space. */
    private static final int LINE_BYTES = 75;

    private CalendarFile() {}

    /** The file's text; {@code place} is the office's address, {@code summary} what stands in the calendar. */
    public static String of(Visit visit, String summary, String place) {
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//e-BOK//visits//PL");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + visit.code().value() + "@ebok");
        line(file, "DTSTAMP:" + utc(visit.bookedAt()));
        line(file, "DTSTART:" + utc(visit.slot().start().toInstant()));
        line(file, "DTEND:" + utc(visit.slot().end().toInstant()));
        line(file, "SUMMARY:" + escaped(summary));
        line(file, "LOCATION:" + escaped(place));
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String utc(Instant instant) {
        return UTC.format(instant);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    private static void line(StringBuilder file, String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            int size = Character.toString(character).getBytes(UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.appendCodePoint(character);
            bytes += size;
            i += Character.charCount(character);
        }
        file.append("\r\n");
    }
}
