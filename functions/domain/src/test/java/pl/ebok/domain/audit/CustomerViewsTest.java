package pl.ebok.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.CustomerNumber;

class CustomerViewsTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final MemoryAuditTrail trail = new MemoryAuditTrail();

    @Test
    void should_keep_one_entry_a_clerk_customer_and_hour() {
        var views = at("2026-11-05T10:01:00Z");

        views.seen("clerk@example.pl", CUSTOMER);
        views.seen("clerk@example.pl", CUSTOMER);
        views.seen("other@example.pl", CUSTOMER);
        views.seen("clerk@example.pl", new CustomerNumber("101002"));

        assertThat(trail.entries())
                .extracting(entry -> entry.actor() + " " + entry.subject())
                .containsExactly("clerk@example.pl 101001", "other@example.pl 101001", "clerk@example.pl 101002");
        assertThat(trail.entries())
                .allSatisfy(entry -> assertThat(entry.action()).isEqualTo("customer-viewed"));
    }

    @Test
    void should_add_nothing_where_another_process_wrote_it_down_in_the_hour() {
        at("2026-11-05T10:01:00Z").seen("clerk@example.pl", CUSTOMER);

        at("2026-11-05T10:59:59Z").seen("clerk@example.pl", CUSTOMER);

        assertThat(trail.ofCustomer(CUSTOMER)).hasSize(1);
    }

    @Test
    void should_write_it_down_again_in_the_next_hour() {
        at("2026-11-05T10:59:59Z").seen("clerk@example.pl", CUSTOMER);

        at("2026-11-05T11:00:00Z").seen("clerk@example.pl", CUSTOMER);

        assertThat(trail.ofCustomer(CUSTOMER)).hasSize(2);
    }

    private CustomerViews at(String instant) {
        return new CustomerViews(trail, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
