package pl.ebok.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.Attempts;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.PendingRegistration;
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

        assertThat(table.query("TICKET#a@example.pl").getFirst().number("ttl")).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void lets_so_many_tries_pass_a_day_and_so_many_in_all() {
        for (int day = 0; day < 3; day++) {
            Instant then = NOW.plus(Duration.ofDays(day));
            assertThat(attempts.take("NUMBER#1", 2, 5, then)).isTrue();
            assertThat(attempts.take("NUMBER#1", 2, 5, then)).isEqualTo(day < 2);
            assertThat(attempts.take("NUMBER#1", 2, 5, then)).isFalse();
        }
        assertThat(attempts.take("NUMBER#1", 2, 5, NOW.plus(Duration.ofDays(9))))
                .isFalse();
        assertThat(attempts.take("NUMBER#2", 2, 5, NOW)).isTrue();
    }

    @Test
    void begins_the_day_at_midnight_in_poland() {
        Instant late = Instant.parse("2026-11-05T22:59:59Z");

        assertThat(attempts.take("NUMBER#1", 1, 5, late)).isTrue();
        assertThat(attempts.take("NUMBER#1", 1, 5, late)).isFalse();
        assertThat(attempts.take("NUMBER#1", 1, 5, late.plusSeconds(1))).isTrue();
    }

    @Test
    void gives_a_try_back_and_begins_anew() {
        attempts.take("NUMBER#1", 1, 5, NOW);
        attempts.giveBack("NUMBER#1");
        assertThat(attempts.take("NUMBER#1", 1, 5, NOW)).isTrue();
        attempts.forget("NUMBER#1");
        assertThat(attempts.take("NUMBER#1", 1, 5, NOW)).isTrue();
        attempts.giveBack("NUMBER#2");
        assertThat(attempts.take("NUMBER#2", 1, 1, NOW)).isTrue();
        assertThat(attempts.take("NUMBER#2", 1, 1, NOW)).isFalse();
    }

    @Test
    void lets_exactly_five_of_two_hundred_tries_at_once_pass() throws InterruptedException {
        var passed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(32)) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> {
                    if (attempts.take("NUMBER#1", 5, 10, NOW)) {
                        passed.incrementAndGet();
                    }
                });
            }
        }

        assertThat(passed).hasValue(5);
    }

    @Test
    void uses_a_ticket_up_with_the_grant_it_gives_of_many_calls_at_once_only_one() {
        var ticket = new Ticket("r-1", "a@example.pl", FIRST, Role.OWNER, NOW);
        tickets.save(ticket);
        var grant = new Grant("user-1", "a@example.pl", FIRST, Role.OWNER, NOW);

        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .filter(i -> grants.takeUp(ticket, grant))
                        .count())
                .isEqualTo(1);
        assertThat(grants.ofUser("user-1")).containsExactly(grant);
        assertThat(grants.ofEmail("a@example.pl")).containsExactly(grant);
        assertThat(tickets.ofEmail("a@example.pl")).isEmpty();
    }

    @Test
    void takes_up_no_ticket_that_was_replaced_by_another() {
        var first = new Ticket("r-1", "a@example.pl", FIRST, Role.OWNER, NOW);
        tickets.save(first);
        tickets.save(new Ticket("r-2", "a@example.pl", FIRST, Role.OWNER, NOW));

        assertThat(grants.takeUp(first, new Grant("user-1", "a@example.pl", FIRST, Role.OWNER, NOW)))
                .isFalse();
        assertThat(grants.ofUser("user-1")).isEmpty();
    }

    @Test
    void makes_an_owner_of_a_proxy_and_no_proxy_of_an_owner() {
        var proxy = new Grant("user-1", "a@example.pl", FIRST, Role.PROXY, NOW);
        var owner = new Grant("user-1", "a@example.pl", FIRST, Role.OWNER, NOW.plusSeconds(1));
        grants.add(proxy);
        takeUp(owner, "r-1");
        takeUp(proxy, "r-2");

        assertThat(grants.ofUser("user-1")).containsExactly(owner);
        assertThat(grants.ofCustomer(FIRST)).containsExactly(owner);
        assertThat(tickets.ofCustomer(FIRST)).isEmpty();
    }

    @Test
    void keeps_a_registration_that_waits_until_it_is_confirmed() {
        var pending = new DynamoPendingRegistrations(table);
        var asked = new PendingRegistration(
                "r-1", FIRST, "a@example.pl", "AAAA-BBBB-CCCC", PendingRegistration.Way.LETTER, NOW, null);
        pending.save(asked);
        assertThat(pending.find("r-1")).contains(asked);

        var confirmed = new PendingRegistration(
                "r-1",
                FIRST,
                "a@example.pl",
                "AAAA-BBBB-CCCC",
                PendingRegistration.Way.LETTER,
                NOW,
                NOW.plusSeconds(1));
        pending.save(confirmed);
        assertThat(pending.ofCustomer(FIRST)).containsExactly(confirmed);
        pending.remove(confirmed);
        assertThat(pending.find("r-1")).isEmpty();
    }

    private void takeUp(Grant grant, String id) {
        var ticket = new Ticket(id, grant.email(), grant.customerNumber(), grant.role(), NOW);
        tickets.save(ticket);
        grants.takeUp(ticket, grant);
    }
}
