package pl.ebok.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.Attempts;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.access.Tickets;
import pl.ebok.domain.customers.CustomerNumber;

class DynamoAccessTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final CustomerNumber FIRST = new CustomerNumber("101001");
    private static final CustomerNumber SECOND = new CustomerNumber("101002");

    private final Table table = LocalDynamoDb.withEmptyTables().table("AccessTable");
    private final Grants grants = new DynamoGrants(table);
    private final Tickets tickets = new DynamoTickets(table);
    private final Attempts attempts = new DynamoAttempts(table);

    @Test
    void finds_a_grant_by_user_customer_and_email() {
        Grant grant = new Grant("user-1", "a@example.pl", FIRST, Role.OWNER, NOW);
        grants.add(grant);
        grants.add(new Grant("user-1", "a@example.pl", SECOND, Role.OWNER, NOW));
        grants.add(new Grant("user-2", "b@example.pl", FIRST, Role.PROXY, NOW));

        assertThat(grants.find("user-1", FIRST)).contains(grant);
        assertThat(grants.find("user-2", SECOND)).isEmpty();
        assertThat(grants.ofUser("user-1")).extracting(Grant::customerNumber).containsExactly(FIRST, SECOND);
        assertThat(grants.ofCustomer(FIRST)).extracting(Grant::userId).containsExactly("user-1", "user-2");
        assertThat(grants.ofEmail("b@example.pl")).extracting(Grant::role).containsExactly(Role.PROXY);
        assertThat(grants.ofEmail("c@example.pl")).isEmpty();
    }

    @Test
    void leaves_a_grant_as_it_is_when_it_is_added_again() {
        grants.add(new Grant("user-1", "a@example.pl", FIRST, Role.OWNER, NOW));
        grants.add(new Grant("user-1", "a@example.pl", FIRST, Role.PROXY, NOW.plusSeconds(60)));

        assertThat(grants.find("user-1", FIRST)).map(Grant::role).contains(Role.OWNER);
    }

    @Test
    void leaves_nothing_of_a_grant_that_is_revoked() {
        grants.add(new Grant("user-1", "a@example.pl", FIRST, Role.OWNER, NOW));
        grants.revoke("user-1", FIRST);
        grants.revoke("user-1", SECOND);

        assertThat(grants.find("user-1", FIRST)).isEmpty();
        assertThat(grants.ofCustomer(FIRST)).isEmpty();
        assertThat(grants.ofEmail("a@example.pl")).isEmpty();
    }

    @Test
    void keeps_one_ticket_an_email_and_customer() {
        tickets.save(new Ticket("r-1", "a@example.pl", FIRST, Role.OWNER, NOW.plusSeconds(1)));
        Ticket newer = new Ticket("r-2", "a@example.pl", FIRST, Role.OWNER, NOW.plusSeconds(2));
        Ticket other = new Ticket("r-3", "a@example.pl", SECOND, Role.PROXY, NOW.plusSeconds(3));
        tickets.save(newer);
        tickets.save(other);

        assertThat(tickets.ofEmail("a@example.pl")).containsExactly(newer, other);
        assertThat(tickets.ofEmail("b@example.pl")).isEmpty();
    }

    @Test
    void lets_the_table_delete_a_ticket_after_its_end() {
        tickets.save(new Ticket("r-1", "a@example.pl", FIRST, Role.OWNER, NOW));

        assertThat(table.query("EMAIL#a@example.pl").getFirst().number("ttl")).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void counts_wrong_attempts_for_an_hour_from_the_first() {
        attempts.addWrong("PAIR#1", NOW);
        attempts.addWrong("PAIR#1", NOW.plusSeconds(1800));

        assertThat(attempts.of("PAIR#1", NOW.plusSeconds(3599)))
                .isEqualTo(new Attempts.Count(2, NOW.plusSeconds(3600)));
        assertThat(attempts.of("PAIR#1", NOW.plusSeconds(3600)).wrong()).isZero();
        assertThat(attempts.of("PAIR#2", NOW).wrong()).isZero();
    }

    @Test
    void starts_a_new_hour_when_the_last_one_is_over() {
        attempts.addWrong("PAIR#1", NOW);
        attempts.addWrong("PAIR#1", NOW.plusSeconds(3600));

        assertThat(attempts.of("PAIR#1", NOW.plusSeconds(3601)))
                .isEqualTo(new Attempts.Count(1, NOW.plusSeconds(7200)));
    }

    @Test
    void counts_every_one_of_many_attempts_at_once() throws InterruptedException {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 40; i++) {
                threads.execute(() -> attempts.addWrong("PAIR#1", NOW));
            }
        }

        assertThat(attempts.of("PAIR#1", NOW).wrong()).isEqualTo(40);
    }
}
