package pl.ebok.visits;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.visits.Office;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** What everybody may know of the utility: where its office is, how it is reached, and whom to call when water fails. */
record Utility(String name, String address, String phone, String emergencyNumber, String email) {
    private static final int LONG = 500;

    static Utility of(String json) {
        var fields = new Fields(Json.object(json));
        var utility = new Utility(
                fields.text("name", LONG),
                fields.text("address", LONG),
                fields.text("phone", LONG),
                fields.text("emergencyNumber", LONG),
                fields.text("email", LONG));
        fields.check();
        return utility;
    }

    Map<String, @Nullable Object> answer(Office office) {
        return Json.map(
                "name", name,
                "address", address,
                "phone", phone,
                "emergencyNumber", emergencyNumber,
                "email", email,
                "hours",
                        Arrays.stream(DayOfWeek.values())
                                .filter(office.hours()::containsKey)
                                .map(day -> hours(office, day))
                                .toList(),
                "languages", List.of("pl", "en"));
    }

    private static Map<String, @Nullable Object> hours(Office office, DayOfWeek day) {
        var open = office.hours().get(day);
        return Json.map(
                "day", day.name(),
                "from", open == null ? null : open.from().toString(),
                "to", open == null ? null : open.to().toString());
    }
}
