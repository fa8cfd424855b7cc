package pl.ebok.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.ContractBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.money.Pln;

class RegisteringTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final String EMAIL = "klient@example.pl";

    private final MemoryAccess memory = new MemoryAccess();

    @Test
    void one_of_the_last_three_invoices_proves_the_customer() {
        memory.issued("FV/4", "4.00")
                .issued("FV/3", "3.00")
                .issued("FV/2", "2.00")
                .issued("FV/1", "1.00");

        assertThat(register(EMAIL, "FV/2", "2.00")).isInstanceOfSatisfying(Registered.class, registered -> {
            assertThat(registered.ticket().expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
            assertThat(memory.tickets.ofEmail(EMAIL)).containsExactly(registered.ticket());
        });
        assertThat(register(EMAIL, "FV/1", "1.00")).isInstanceOf(ContractRequired.class);
    }

    @Test
    void wrong_number_wrong_invoice_and_wrong_amount_are_answered_alike() {
        memory.issued("FV/1", "194.50");

        assertThat(register(EMAIL, "FV/9", "194.50")).isEqualTo(new ContractRequired());
        assertThat(register(EMAIL, "FV/1", "194.51")).isEqualTo(new ContractRequired());
        assertThat(registering(aContract())
                        .apply(new RegistrationRequest(
                                new CustomerNumber("999999"), new InvoiceProof("FV/1", Pln.of("194.50")), null, EMAIL)))
                .isEqualTo(new ContractRequired());
    }

    @Test
    void an_ended_contract_registers_nobody() {
        memory.issued("FV/1", "194.50");

        assertThat(registering(aContract().endedOn("2026-08-31")).apply(request(EMAIL, "FV/1", "194.50")))
                .isEqualTo(new ContractRequired());
    }

    @Test
    void a_contract_without_an_invoice_has_to_wait_for_the_first() {
        var outcome =
                registering(aContract().numbered("U/1")).apply(new RegistrationRequest(NUMBER, null, "U/1", EMAIL));

        assertThat(outcome).isEqualTo(new FirstInvoiceRequired());
    }

    @Test
    void an_unknown_contract_number_says_nothing_about_invoices() {
        var outcome =
                registering(aContract().numbered("U/1")).apply(new RegistrationRequest(NUMBER, null, "U/2", EMAIL));

        assertThat(outcome).isEqualTo(new ContractRequired());
    }

    @Test
    void who_has_access_already_is_told_so_and_others_of_the_family_may_register_too() {
        memory.issued("FV/1", "194.50");
        memory.grants.add(new Grant("user-1", EMAIL, NUMBER, Role.OWNER, NOW));

        assertThat(register(EMAIL, "FV/1", "194.50")).isEqualTo(new AlreadyRegistered());
        assertThat(register("inny@example.pl", "FV/1", "194.50")).isInstanceOf(Registered.class);
    }

    @Test
    void five_wrong_attempts_lock_the_pair_for_an_hour_even_against_the_right_answer() {
        memory.issued("FV/1", "194.50");
        IntStream.range(0, 5)
                .forEach(i -> assertThat(register(EMAIL, "FV/1", "0.0" + i)).isEqualTo(new ContractRequired()));

        assertThat(register(EMAIL, "FV/1", "194.50")).isEqualTo(new TooManyAttempts(Duration.ofHours(1)));
        assertThat(register("inny@example.pl", "FV/1", "194.50")).isInstanceOf(Registered.class);
    }

    @Test
    void guessing_with_changing_emails_locks_the_customer_number() {
        memory.issued("FV/1", "194.50");
        IntStream.range(0, 20).forEach(i -> register("e" + i + "@example.pl", "FV/1", "1.00"));

        assertThat(register(EMAIL, "FV/1", "194.50")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void a_signed_in_user_who_proves_another_customer_gets_the_grant_at_once() {
        memory.issued("FV/1", "194.50");

        registering(aContract()).addTo("user-7", request(EMAIL, "FV/1", "194.50"));

        assertThat(memory.grants.all()).containsExactly(new Grant("user-7", EMAIL, NUMBER, Role.OWNER, NOW));
    }

    @Test
    void signing_up_needs_a_ticket_that_has_not_run_out() {
        var late = Clock.fixed(NOW.plus(Duration.ofHours(25)), ZoneOffset.UTC);
        memory.issued("FV/1", "194.50");
        register(EMAIL, "FV/1", "194.50");

        assertThat(new SigningUp(memory.tickets, memory.grants, new MemoryAuditTrail(), late).apply("user-1", EMAIL))
                .isFalse();
        assertThat(new SigningUp(memory.tickets, memory.grants, new MemoryAuditTrail(), clock())
                        .apply("user-1", "obcy@example.pl"))
                .isFalse();
        assertThat(new SigningUp(memory.tickets, memory.grants, new MemoryAuditTrail(), clock())
                        .apply("user-1", "Klient@Example.PL"))
                .isTrue();
        assertThat(memory.grants.all())
                .singleElement()
                .satisfies(grant -> assertThat(grant.userId()).isEqualTo("user-1"));
    }

    @Test
    void a_signed_in_user_is_told_how_it_ended() {
        memory.issued("FV/1", "194.50");

        assertThat(registering(aContract()).addTo("user-7", request(EMAIL, "FV/1", "194.50")))
                .isInstanceOf(Registered.class);
        assertThat(registering(aContract()).addTo("user-7", request(EMAIL, "FV/1", "1.00")))
                .isEqualTo(new ContractRequired());
    }

    @Test
    void access_to_another_customer_does_not_stand_in_the_way() {
        memory.issued("FV/1", "194.50");
        memory.grants.add(new Grant("user-1", EMAIL, new CustomerNumber("101002"), Role.OWNER, NOW));

        assertThat(register(EMAIL, "FV/1", "194.50")).isInstanceOf(Registered.class);
    }

    @Test
    void a_contract_that_has_ended_does_not_wait_for_a_first_invoice() {
        var ended = aContract().numbered("U/1").endedOn("2026-08-31");
        var customers = MemoryCustomers.of(
                aCustomer().with(ended, aContract().numbered("U/2")).build());
        var registering = new Registering(
                customers, customer -> memory.invoices, memory.grants, memory.tickets, memory.attempts, clock());

        assertThat(registering.apply(new RegistrationRequest(NUMBER, null, "U/1", EMAIL)))
                .isEqualTo(new ContractRequired());
        assertThat(registering.apply(new RegistrationRequest(NUMBER, null, "U/2", EMAIL)))
                .isEqualTo(new FirstInvoiceRequired());
    }

    @Test
    void signing_up_is_written_down_with_the_role_it_gives() {
        var audit = new MemoryAuditTrail();
        var proxied = new CustomerNumber("101002");
        memory.tickets.save(new Ticket("t-1", EMAIL, NUMBER, Role.OWNER, NOW.plusSeconds(60)));
        memory.tickets.save(new Ticket("t-2", EMAIL, proxied, Role.PROXY, NOW.plusSeconds(60)));

        new SigningUp(memory.tickets, memory.grants, audit, clock()).apply("user-1", "Klient@Example.PL");

        assertThat(audit.entries())
                .containsExactlyInAnyOrder(
                        new AuditEntry(
                                NOW,
                                EMAIL,
                                "grant-added",
                                NUMBER,
                                "101001",
                                Map.of(),
                                Map.of("email", EMAIL, "role", "owner")),
                        new AuditEntry(
                                NOW,
                                EMAIL,
                                "grant-added",
                                proxied,
                                "101002",
                                Map.of(),
                                Map.of("email", EMAIL, "role", "proxy")));
    }

    private RegistrationOutcome register(String email, String invoice, String gross) {
        return registering(aContract()).apply(request(email, invoice, gross));
    }

    private Registering registering(ContractBuilder contract) {
        var customers = MemoryCustomers.of(
                aCustomer().numbered(NUMBER.value()).with(contract).build());
        return new Registering(
                customers, customer -> memory.invoices, memory.grants, memory.tickets, memory.attempts, clock());
    }

    private static RegistrationRequest request(String email, String invoice, String gross) {
        return new RegistrationRequest(NUMBER, new InvoiceProof(invoice, Pln.of(gross)), null, email);
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
