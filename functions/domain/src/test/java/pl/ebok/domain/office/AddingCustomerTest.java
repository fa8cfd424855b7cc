package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.customers.CustomerNumber;

class AddingCustomerTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    private static final String OTHER_ACCOUNT = "39102052266453000000101002";

    private final VersionedCustomers customers =
            VersionedCustomers.of(aCustomer().numbered("500001").build());
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final Dice dice = new Dice();

    @Test
    void should_add_a_customer_under_the_number_given_and_write_it_down() {
        Optional<Customer> added = add(new CustomerNumber("101002"), newcomer());

        assertThat(added).contains(customers.get("101002"));
        assertThat(added.orElseThrow().name()).isEqualTo("Łucja Żurek");
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "customer-added",
                        new CustomerNumber("101002"),
                        "101002",
                        Map.of(),
                        Map.of("name", "Łucja Żurek", "kind", "PERSON")));
    }

    @Test
    void should_leave_a_customer_alone_whose_number_is_given_again() {
        assertThat(add(new CustomerNumber("500001"), newcomer())).isEmpty();

        assertThat(customers.get("500001").name()).isEqualTo("Krzysztof Mazur");
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_give_nobody_the_account_number_of_another() {
        assertThat(add(new CustomerNumber("101002"), aCustomer())).isEmpty();

        assertThat(customers.find(new CustomerNumber("101002"))).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_make_a_number_until_one_is_free() {
        dice.falls(500_001, 500_001, 700_000);

        assertThat(add(null, newcomer())).map(Customer::number).contains(new CustomerNumber("700000"));
        assertThat(audit.entries()).extracting(AuditEntry::subject).containsExactly("700000");
    }

    @Test
    void should_make_numbers_of_six_digits_from_half_a_million_on() {
        dice.falls(700_000);

        add(null, newcomer());

        assertThat(dice.asked).containsExactly(List.of(500_000, 1_000_000));
    }

    @Test
    void should_give_up_after_ten_numbers_that_are_taken() {
        for (int i = 0; i < 10; i++) {
            dice.falls(500_001);
        }
        dice.falls(700_000);

        assertThat(add(null, newcomer())).isEmpty();
        assertThat(dice.asked).hasSize(10);
        assertThat(audit.entries()).isEmpty();
    }

    private Optional<Customer> add(CustomerNumber given, CustomerBuilder described) {
        return new AddingCustomer(customers, new AccountAudit(audit, Clock.fixed(NOW, ZoneOffset.UTC)), dice)
                .apply(
                        CLERK,
                        given,
                        number -> described.numbered(number.value()).build());
    }

    private static CustomerBuilder newcomer() {
        return aCustomer().named("Łucja Żurek").withBankAccount(OTHER_ACCOUNT);
    }

    /** Falls as it is told, and remembers between which numbers it was asked to. */
    private static final class Dice implements RandomGenerator {
        private final Deque<Integer> next = new ArrayDeque<>();
        private final List<List<Integer>> asked = new ArrayList<>();

        void falls(int... numbers) {
            for (int number : numbers) {
                next.add(number);
            }
        }

        @Override
        public int nextInt(int origin, int bound) {
            asked.add(List.of(origin, bound));
            return next.remove();
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException("whole numbers between two bounds are asked for");
        }
    }
}
