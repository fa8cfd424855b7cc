package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Who changed what, when, before and after. */
final class Audit {
    /** How far back is looked where the caller does not say, and at most. */
    private static final int DAYS = 31;

    private static final int MAX_DAYS = 366;

    private final AuditTrail trail;
    private final Clock clock;

    Audit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Fields query = request.query();
        CustomerNumber customer = Clerk.optionalNumber(query, "customerNumber");
        String actor = query.optionalText("actor", 254);
        String action = query.optionalText("action", 64);
        LocalDate to = query.optionalDate("to");
        LocalDate from = query.optionalDate("from");
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        if (from != null && (from.isAfter(last) || from.isBefore(last.minusDays(MAX_DAYS)))) {
            query.violation("from", new Text("najwyżej rok przed to", "at most a year before to"));
        }
        query.check();
        List<AuditEntry> entries = customer == null
                ? ofDays(from == null ? last.minusDays(DAYS) : from, last)
                : trail.ofCustomer(customer).stream()
                        .filter(entry -> isWithin(entry, from, to))
                        .toList();
        List<AuditEntry> wanted = entries.stream()
                .filter(entry -> actor == null || entry.actor().equals(actor))
                .filter(entry -> action == null || entry.action().equals(action))
                .toList();
        return Page.of(request).of(keyed(wanted), Map.Entry::getKey, entry -> answer(entry.getValue()));
    }

    private List<AuditEntry> ofDays(LocalDate from, LocalDate to) {
        var entries = new ArrayList<AuditEntry>();
        for (LocalDate day = to; !day.isBefore(from); day = day.minusDays(1)) {
            entries.addAll(trail.ofDay(day));
        }
        return entries;
    }

    private static boolean isWithin(AuditEntry entry, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate day = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Entries of one instant are told apart by their place in it. */
    private static List<Map.Entry<String, AuditEntry>> keyed(List<AuditEntry> entries) {
        var places = new HashMap<String, Integer>();
        return entries.stream()
                .map(entry -> {
                    String at = entry.at().toString();
                    return Map.entry(at + "/" + places.merge(at, 1, Integer::sum), entry);
                })
                .toList();
    }

    private static Map<String, @Nullable Object> answer(AuditEntry entry) {
        CustomerNumber customer = entry.customerNumber();
        return Json.map(
                "at", entry.at().toString(),
                "actor", entry.actor(),
                "action", entry.action(),
                "customerNumber", customer == null ? null : customer.value(),
                "subject", entry.subject(),
                "before", entry.before().isEmpty() ? null : entry.before(),
                "after", entry.after().isEmpty() ? null : entry.after());
    }
}
