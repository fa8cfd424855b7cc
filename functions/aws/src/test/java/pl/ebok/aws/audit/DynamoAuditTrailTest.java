package pl.ebok.aws.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.CustomerNumber;

class DynamoAuditTrailTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final AuditTrail trail =
            new DynamoAuditTrail(LocalDynamoDb.withEmptyTables().table("AuditTable"));

    @Test
    void gives_the_entries_of_a_customer_newest_first() {
        AuditEntry first = entry("2026-11-05T10:00:00Z", CUSTOMER);
        AuditEntry second = entry("2026-11-05T10:00:00.5Z", CUSTOMER);
        trail.add(second);
        trail.add(first);
        trail.add(entry("2026-11-05T10:00:01Z", new CustomerNumber("101002")));

        assertThat(trail.ofCustomer(CUSTOMER)).containsExactly(second, first);
    }

    @Test
    void gives_the_entries_of_a_day_newest_first_those_about_no_customer_too() {
        AuditEntry morning = entry("2026-11-05T00:00:00Z", null);
        AuditEntry evening = entry("2026-11-05T23:59:59.999Z", CUSTOMER);
        trail.add(morning);
        trail.add(evening);
        trail.add(entry("2026-11-06T00:00:00Z", CUSTOMER));

        assertThat(trail.ofDay(LocalDate.parse("2026-11-05"))).containsExactly(evening, morning);
    }

    @Test
    void keeps_two_entries_of_the_same_moment() {
        trail.add(entry("2026-11-05T10:00:00Z", CUSTOMER));
        trail.add(entry("2026-11-05T10:00:00Z", CUSTOMER));

        assertThat(trail.ofCustomer(CUSTOMER)).hasSize(2);
    }

    @Test
    void keeps_an_entry_with_an_id_once_and_in_its_place() {
        AuditEntry first = entry("2026-11-05T10:30:00Z", CUSTOMER);
        AuditEntry between = entry("2026-11-05T10:20:00Z", CUSTOMER);
        trail.addOnce("2026-11-05T10:00:00Z/clerk/101001", first);
        trail.addOnce("2026-11-05T10:00:00Z/clerk/101001", entry("2026-11-05T10:40:00Z", CUSTOMER));
        trail.add(between);

        assertThat(trail.ofCustomer(CUSTOMER)).containsExactly(first, between);
        assertThat(trail.ofDay(LocalDate.parse("2026-11-05"))).containsExactly(first, between);
    }

    private static AuditEntry entry(String at, CustomerNumber customer) {
        return new AuditEntry(
                Instant.parse(at),
                "clerk-1",
                "contact-changed",
                customer,
                "101001",
                Map.of("email", "a@example.pl"),
                Map.of("email", "b@example.pl"));
    }
}
