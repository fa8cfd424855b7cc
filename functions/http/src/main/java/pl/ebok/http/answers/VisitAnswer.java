package pl.ebok.http.answers;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.Office;
import pl.ebok.domain.visits.Slot;
import pl.ebok.domain.visits.Topic;
import pl.ebok.domain.visits.Visit;
import pl.ebok.json.Json;
import pl.ebok.json.Language;

/** Visits, slots and topics in answers. */
public final class VisitAnswer {
    private VisitAnswer() {}

    public static Map<String, @Nullable Object> topic(Topic topic, Language language) {
        return Json.map(
                "topic", topic.id(),
                "name", name(topic, language),
                "bookingNeeded", topic.bookingNeeded(),
                "minutes", topic.minutes());
    }

    public static Map<String, @Nullable Object> slot(Slot slot) {
        return Json.map(
                "start", ISO_OFFSET_DATE_TIME.format(slot.start()), "end", ISO_OFFSET_DATE_TIME.format(slot.end()));
    }

    public static Map<String, @Nullable Object> visit(Visit visit, Office office, Language language) {
        Map<String, @Nullable Object> answer = Json.map(
                "visitCode", visit.code().value(),
                "topic", visit.topic(),
                // A topic may have left the configuration since the visit was booked.
                "topicName",
                        office.topic(visit.topic())
                                .map(topic -> name(topic, language))
                                .orElse(visit.topic()));
        answer.putAll(slot(visit.slot()));
        // A cancelled visit is kept no longer.
        answer.put("status", "booked");
        return answer;
    }

    /** For clerks: who comes, too. */
    public static Map<String, @Nullable Object> staffVisit(Visit visit, Office office, Language language) {
        CustomerNumber customer = visit.visitor().customer();
        Map<String, @Nullable Object> answer = visit(visit, office, language);
        answer.put("name", visit.visitor().name());
        answer.put("email", visit.visitor().email());
        answer.put("phone", visit.visitor().phone());
        answer.put("customerNumber", customer == null ? null : customer.value());
        return answer;
    }

    private static String name(Topic topic, Language language) {
        return language == Language.EN ? topic.nameEn() : topic.namePl();
    }
}
