package pl.ebok.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.ToConfirm;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.money.Pln;

class ConfirmingRegistrationTest {
    private static final String WANTS_IN = "wnuk@example.pl";

    private final Threshold door = new Threshold(aCustomer());
    private PendingRegistration asked;

    @BeforeEach
    void somebody_knows_an_invoice() {
        door.memory.issued("FV/1", "194.50");
        asked = ((ToConfirm) door.registering.apply(new RegistrationRequest(
                        new CustomerNumber("101001"),
                        new InvoiceProof("FV/1", Pln.of("194.50")),
                        null,
                        null,
                        WANTS_IN)))
                .pending();
        door.mailed.clear();
    }

    @Test
    void should_give_the_ticket_for_the_code_however_it_is_typed() {
        String typed = asked.code().toLowerCase(Locale.ROOT).replace("-", " ");

        var outcome = after(Duration.ofHours(1)).apply(asked.registrationId(), typed);

        assertThat(outcome).isInstanceOfSatisfying(Registered.class, registered -> {
            assertThat(registered.ticket().email()).isEqualTo(WANTS_IN);
            assertThat(door.memory.tickets.ofEmail(WANTS_IN)).containsExactly(registered.ticket());
        });
        assertThat(door.mailed).extracting(Message::to).containsExactly("klient101001@example.pl", WANTS_IN);
    }

    @Test
    void should_name_the_same_ticket_again_but_give_it_once() {
        var first = after(Duration.ofHours(1)).apply(asked.registrationId(), asked.code());
        door.memory.tickets.ofEmail(WANTS_IN).forEach(door.memory.tickets::remove);

        for (int i = 0; i < 10; i++) {
            assertThat(after(Duration.ofHours(2)).apply(asked.registrationId(), asked.code()))
                    .isEqualTo(first);
        }
        assertThat(door.memory.tickets.ofEmail(WANTS_IN))
                .as("used up stays used up")
                .isEmpty();
    }

    @Test
    void should_refuse_a_late_code_and_one_nobody_waits_for() {
        assertThat(after(Duration.ofHours(24)).apply(asked.registrationId(), asked.code()))
                .isEqualTo(new ContractRequired());
        assertThat(after(Duration.ZERO).apply("another", asked.code())).isEqualTo(new ContractRequired());
    }

    @Test
    void should_take_five_wrong_codes_and_then_not_even_the_right_one() {
        for (int i = 0; i < 5; i++) {
            assertThat(after(Duration.ZERO).apply(asked.registrationId(), "AAAA-AAAA-AAAA"))
                    .isEqualTo(new ContractRequired());
        }

        assertThat(after(Duration.ZERO).apply(asked.registrationId(), asked.code()))
                .isInstanceOf(TooManyAttempts.class);
        assertThat(door.memory.tickets.ofEmail(WANTS_IN)).isEmpty();
    }

    private ConfirmingRegistration after(Duration passed) {
        return door.confirmingAfter(passed);
    }
}
