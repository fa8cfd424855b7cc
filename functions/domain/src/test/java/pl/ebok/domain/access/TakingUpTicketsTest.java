package pl.ebok.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.CustomerNumber;

class TakingUpTicketsTest {
    private static final String EMAIL = "klient@example.pl";
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final Instant NOW = Threshold.NOW;

    private final MemoryAccess memory = new MemoryAccess();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final TakingUpTickets takingUp =
            new TakingUpTickets(memory.tickets, memory.grants, audit, Threshold.clock(Duration.ZERO));

    @Test
    void should_let_sign_up_for_as_long_as_the_ticket_counts_and_grant_nothing_by_it() {
        memory.tickets.save(ticket("t-1", NUMBER, Role.OWNER));

        assertThat(new SigningUp(memory.tickets, Threshold.clock(Duration.ZERO)).mayGoOn("Klient@Example.PL"))
                .isTrue();
        assertThat(new SigningUp(memory.tickets, Threshold.clock(Duration.ZERO)).mayGoOn("obcy@example.pl"))
                .isFalse();
        assertThat(new SigningUp(memory.tickets, Threshold.clock(Duration.ofMinutes(1))).mayGoOn(EMAIL))
                .isFalse();
        assertThat(memory.grants.all()).isEmpty();
    }

    @Test
    void should_use_each_ticket_up_and_write_down_the_role_it_gives() {
        var proxied = new CustomerNumber("101002");
        memory.tickets.save(ticket("t-1", NUMBER, Role.OWNER));
        memory.tickets.save(ticket("t-2", proxied, Role.PROXY));

        takingUp.apply("user-1", "Klient@Example.PL");
        takingUp.apply("user-1", EMAIL);

        assertThat(memory.grants.all())
                .containsExactlyInAnyOrder(
                        new Grant("user-1", EMAIL, NUMBER, Role.OWNER, NOW),
                        new Grant("user-1", EMAIL, proxied, Role.PROXY, NOW));
        assertThat(memory.tickets.ofEmail(EMAIL)).isEmpty();
        assertThat(audit.entries()).containsExactlyInAnyOrder(granted(NUMBER, "owner"), granted(proxied, "proxy"));
    }

    @Test
    void should_leave_a_ticket_that_ran_out() {
        memory.tickets.save(new Ticket("t-1", EMAIL, NUMBER, Role.OWNER, NOW));

        takingUp.apply("user-1", EMAIL);

        assertThat(memory.grants.all()).isEmpty();
    }

    @Test
    void should_make_an_owner_of_a_proxy_and_no_proxy_of_an_owner() {
        memory.grants.add(new Grant("user-1", EMAIL, NUMBER, Role.PROXY, NOW));
        memory.tickets.save(ticket("t-1", NUMBER, Role.OWNER));
        takingUp.apply("user-1", EMAIL);
        memory.tickets.save(ticket("t-2", NUMBER, Role.PROXY));
        takingUp.apply("user-1", EMAIL);

        assertThat(memory.grants.all()).containsExactly(new Grant("user-1", EMAIL, NUMBER, Role.OWNER, NOW));
    }

    @Test
    void should_take_the_place_of_a_user_of_that_e_mail_who_is_gone() {
        memory.grants.add(new Grant("gone", EMAIL, NUMBER, Role.OWNER, NOW));
        memory.tickets.save(ticket("t-1", NUMBER, Role.OWNER));

        takingUp.apply("user-1", EMAIL);

        assertThat(memory.grants.all()).extracting(Grant::userId).containsExactly("user-1");
    }

    private static Ticket ticket(String id, CustomerNumber customer, Role role) {
        return new Ticket(id, EMAIL, customer, role, NOW.plusSeconds(60));
    }

    private static AuditEntry granted(CustomerNumber customer, String role) {
        return new AuditEntry(
                NOW, EMAIL, "grant-added", customer, customer.value(), Map.of(), Map.of("email", EMAIL, "role", role));
    }
}
