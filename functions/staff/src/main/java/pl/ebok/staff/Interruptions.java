package pl.ebok.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.office.AnnouncingInterruption;
import pl.ebok.domain.office.Interruption;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Planned interruptions of supply. */
final class Interruptions {
    private static final Text TIME = new Text(
            "chwila z przesunięciem, jak 2026-11-20T08:00:00+01:00",
            "a time with its offset, as 2026-11-20T08:00:00+01:00");

    private final AnnouncingInterruption announcing;

    Interruptions(AnnouncingInterruption announcing) {
        this.announcing = announcing;
    }

    ApiResponse announce(ApiRequest request) {
        Fields body = request.body();
        Instant from = instant(body, "from");
        Instant until = instant(body, "to");
        if (!until.isAfter(from)) {
            body.violation("to", new Text("później niż from", "later than from"));
        }
        var interruption = new Interruption(
                request.requestId(),
                body.text("city", 100),
                body.text("street", 100),
                new HashSet<>(body.texts("buildings")),
                from,
                until,
                body.optionalText("reason", 500));
        body.check();
        int told = announcing.apply(Clerk.of(request), interruption);
        return ApiResponse.created(Json.map(
                "interruptionId", interruption.interruptionId(),
                "city", interruption.city(),
                "street", interruption.street(),
                "from", local(from),
                "to", local(until),
                "notified", told));
    }

    private static Instant instant(Fields body, String name) {
        Instant instant = body.parsed(name, Interruptions::instant, TIME, Instant.EPOCH);
        if (instant == null) {
            body.text(name, 40);
        }
        return instant == null ? Instant.EPOCH : instant;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(notATime);
        }
    }

    private static String local(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(BusinessZone.WARSAW));
    }
}
