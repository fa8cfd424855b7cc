package pl.ebok.aws.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.visits.Office;
import pl.ebok.domain.visits.OpeningHours;
import pl.ebok.domain.visits.Topic;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/**
 * The customer office as the utility configures it, one JSON object: {@code hours} by day ({@code "MONDAY":
 * "07:00-15:00"}), {@code closedOn} (dates), {@code desks}, {@code horizonDays}, {@code openVisits} (3 where absent) and {@code topics} ({@code topic},
 * {@code pl}, {@code en}, {@code bookingNeeded}, {@code minutes}).
 */
public final class OfficePlan {
    private static final int NAME = 100;
    private static final int DAY_IN_MINUTES = 24 * 60;
    private static final int MANY_DESKS = 50;
    private static final int YEAR = 366;
    private static final int OPEN_VISITS = 3;
    private static final int MANY_VISITS = 50;

    private OfficePlan() {}

    /** Fails, with the field, where the configuration is not as it has to be. */
    public static Office of(String json) {
        var plan = new Fields(Json.object(json));
        Map<DayOfWeek, OpeningHours> hours = hours(plan.object("hours"));
        List<LocalDate> closedOn =
                plan.texts("closedOn").stream().map(LocalDate::parse).toList();
        int desks = (int) plan.wholeNumber("desks", 1, MANY_DESKS);
        int horizonDays = (int) plan.wholeNumber("horizonDays", 1, YEAR);
        Long openVisits = plan.optionalWholeNumber("openVisits", 1, MANY_VISITS);
        List<Topic> topics =
                plan.objects("topics").stream().map(OfficePlan::topic).toList();
        plan.check();
        return new Office(
                topics,
                hours,
                Set.copyOf(closedOn),
                desks,
                horizonDays,
                openVisits == null ? OPEN_VISITS : openVisits.intValue());
    }

    private static Map<DayOfWeek, OpeningHours> hours(Fields days) {
        var hours = new EnumMap<DayOfWeek, OpeningHours>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            @Nullable
            OpeningHours open = days.parsed(
                    day.name(),
                    OfficePlan::openingHours,
                    new Text("godziny w postaci 07:00-15:00", "hours as 07:00-15:00"),
                    new OpeningHours(LocalTime.MIN, LocalTime.MAX));
            if (open != null) {
                hours.put(day, open);
            }
        }
        return hours;
    }

    private static OpeningHours openingHours(String text) {
        String[] ends = text.split("-", 2);
        if (ends.length < 2) {
            throw new IllegalArgumentException("hours need two ends");
        }
        return new OpeningHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    private static Topic topic(Fields topic) {
        return new Topic(
                topic.text("topic", NAME),
                topic.text("pl", NAME),
                topic.text("en", NAME),
                topic.flag("bookingNeeded"),
                (int) topic.wholeNumber("minutes", 1, DAY_IN_MINUTES));
    }
}
