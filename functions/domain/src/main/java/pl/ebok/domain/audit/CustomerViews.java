package pl.ebok.domain.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pl.ebok.domain.customers.CustomerNumber;

/** Keeps which clerk looked at which customer: one entry a clerk, customer and hour. */
public final class CustomerViews {
    private final AuditTrail trail;
    private final Clock clock;
    /** What this process wrote in the hour, so that the next look of a clerk costs no further write. */
    private final Set<String> written = new HashSet<>();

    private Instant hour = Instant.EPOCH;

    public CustomerViews(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** A clerk is about to see a customer; called before anything is read, so that nobody looks without a trace. */
    public synchronized void seen(String clerk, CustomerNumber customer) {
        Instant now = clock.instant();
        Instant thisHour = now.truncatedTo(ChronoUnit.HOURS);
        if (!thisHour.equals(hour)) {
            written.clear();
            hour = thisHour;
        }
        String look = clerk + "/" + customer;
        if (!written.contains(look)) {
            trail.addOnce(
                    thisHour + "/" + look,
                    new AuditEntry(now, clerk, "customer-viewed", customer, customer.value(), Map.of(), Map.of()));
            written.add(look);
        }
    }
}
