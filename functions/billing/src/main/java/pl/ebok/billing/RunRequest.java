package pl.ebok.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Which cycle to bill as of which day: from staff with the day, from the schedule with its own planned time. */
record RunRequest(String runId, String cycle, LocalDate billingDate) {
    private static final int SHORT = 64;
    /** One run of the schedule's a cycle and day: planned again after a failure it is the same one. */
    private static final String SCHEDULED = "-schedule";

    static RunRequest of(Map<String, @Nullable Object> event) {
        var fields = new Fields(event);
        String cycle = fields.text("cycle", SHORT);
        LocalDate date = fields.optionalDate("billingDate");
        Instant scheduled = fields.optionalInstant("scheduledTime");
        if (date == null && scheduled != null) {
            date = BusinessZone.dayOf(scheduled);
        }
        if (date == null) {
            fields.violation("billingDate", new Text("pole jest wymagane", "this field is required"));
        }
        fields.check();
        String given = fields.optionalText("runId", SHORT);
        LocalDate billingDate = date == null ? LocalDate.EPOCH : date;
        String runId = given == null ? cycle + "-" + billingDate + SCHEDULED : given;
        return new RunRequest(runId, cycle, billingDate);
    }
}
