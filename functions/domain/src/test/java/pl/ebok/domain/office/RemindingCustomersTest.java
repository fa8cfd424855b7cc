package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;
import static pl.ebok.domain.messages.MemoryMessages.words;
import static pl.ebok.domain.metering.MeterBuilder.aGardenMeter;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.MemoryAccess;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.customers.ContractBuilder;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.messages.MemoryMessages;
import pl.ebok.domain.messages.MemoryNotifications;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.metering.MemoryMeters;

class RemindingCustomersTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");
    private static final String EMAIL = "klient101001@example.pl";

    private final MemoryMeters meters = new MemoryMeters(List.of());
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryAccess access = new MemoryAccess();
    private final MemoryNotifications notifications = new MemoryNotifications();
    private final MemoryMessages messages = new MemoryMessages();

    @Test
    void should_say_once_in_the_last_week_of_a_period_that_a_reading_counts_now() {
        Customer customer = customer(aContract());

        assertThat(lettersOn("2026-10-23", customer)).isEmpty();
        assertThat(lettersOn("2026-10-24", customer)).containsExactly("reading-window/U/2019/101001/2026-10-31");
        assertThat(lettersOn("2026-10-31", customer)).hasSize(1);
        assertThat(lettersOn("2026-11-01", customer)).hasSize(1);
        assertThat(lettersOn("2026-12-24", customer))
                .containsExactly("reading-window/U/2019/101001/2026-10-31", "reading-window/U/2019/101001/2026-12-31");
    }

    @Test
    void should_say_for_which_place_and_until_when_a_reading_is_wanted() {
        remind("2026-10-24", customer(aContract()));

        assertThat(messages.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(EMAIL);
            assertThat(letter.customer()).isEqualTo(NUMBER);
            assertThat(words(letter))
                    .contains("Okres rozliczeniowy pod adresem Ogrodowa 73 kończy się 31 października 2026 r.")
                    .contains("The billing period at Ogrodowa 73 ends on 31 October 2026");
        });
    }

    @Test
    void should_ask_for_a_reading_of_each_contract_until_it_ends() {
        remind(
                "2026-10-20",
                aCustomer()
                        .with(
                                aContract().numbered("U/1"),
                                aContract().numbered("U/2").endedOn("2026-10-20"),
                                aContract().numbered("U/3").endedOn("2026-08-31"))
                        .build());

        assertThat(ids()).containsExactly("reading-window/U/2/2026-10-20");
    }

    @Test
    void should_warn_in_the_last_six_months_that_a_garden_meter_runs_out() {
        meters.save(aGardenMeter().legalisedUntil("2027-05-15").build());
        meters.save(aMeter().legalisedUntil("2027-05-15").build());
        Customer customer = customer(aContract());

        assertThat(lettersOn("2026-11-14", customer)).isEmpty();
        assertThat(lettersOn("2026-11-15", customer)).containsExactly("legalisation/G101001/2027-05-15");
        assertThat(messages.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(EMAIL);
            assertThat(letter.customer()).isEqualTo(NUMBER);
            assertThat(words(letter))
                    .contains("wodomierza ogrodowego G101001 jest ważna do 15 maja 2027 r.")
                    .contains("garden meter G101001 is valid until 15 May 2027");
        });
    }

    @Test
    void should_tell_a_new_customer_with_an_invoice_that_registration_is_open() {
        Customer customer = customer(aContract().signedOn("2026-09-06").neverBilled());
        assertThat(lettersOn("2026-11-05", customer)).as("no invoice yet").isEmpty();
        ledger.with("101001", anInvoice("FV/1", "10.00", "2026-11-19"));

        assertThat(lettersOn("2026-11-05", customer)).containsExactly("registration-open/101001");
        assertThat(messages.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(EMAIL);
            assertThat(letter.customer()).isEqualTo(NUMBER);
            assertThat(words(letter))
                    .contains("kod rejestracyjny z faktury: https://ebok.example.pl")
                    .contains("registration code on the invoice: https://ebok.example.pl");
        });
    }

    @Test
    void should_not_offer_registration_to_those_who_have_it() {
        ledger.with("101001", anInvoice("FV/1", "10.00", "2026-11-19"));
        access.grants.add(new Grant("user-1", EMAIL, NUMBER, Role.OWNER, Instant.parse("2026-10-01T10:00:00Z")));

        assertThat(lettersOn(
                        "2026-11-05",
                        customer(aContract().signedOn("2026-09-06").neverBilled())))
                .isEmpty();
    }

    @Test
    void should_take_for_new_who_signed_every_contract_within_six_months() {
        ledger.with("101001", anInvoice("FV/1", "10.00", "2026-11-19"));
        ContractBuilder within = aContract().signedOn("2026-05-06").billedUntil("2026-10-31");
        ContractBuilder before = aContract().signedOn("2026-05-05").billedUntil("2026-10-31");

        assertThat(lettersOn("2026-11-05", aCustomer().with(within, before).build()))
                .isEmpty();
        assertThat(lettersOn("2026-11-05", aCustomer().with(within).build())).hasSize(1);
    }

    @Test
    void should_leave_those_in_peace_who_switched_it_off() {
        meters.save(aGardenMeter().legalisedUntil("2026-12-31").build());
        Customer customer = customer(aContract());

        notifications.choose(NUMBER, new NotificationChoices(true, true, false, true, true));
        assertThat(lettersOn("2026-10-31", customer)).containsExactly("legalisation/G101001/2026-12-31");
        notifications.choose(NUMBER, new NotificationChoices(true, true, true, false, true));
        assertThat(lettersOn("2026-12-31", customer))
                .containsExactly("legalisation/G101001/2026-12-31", "reading-window/U/2019/101001/2026-12-31");
    }

    @Test
    void should_write_to_nobody_without_an_e_mail_or_a_contract_in_force() {
        meters.save(aGardenMeter().legalisedUntil("2026-12-31").build());
        ledger.with("101001", anInvoice("FV/1", "10.00", "2026-11-19"));

        assertThat(lettersOn("2026-10-31", aCustomer().withoutEmail().build())).isEmpty();
        assertThat(lettersOn("2026-10-31", customer(aContract().endedOn("2026-10-30"))))
                .isEmpty();
    }

    @Test
    void should_pass_over_a_customer_that_is_gone() {
        reminding().apply(NUMBER, LocalDate.parse("2026-10-31"));

        assertThat(ids()).isEmpty();
    }

    private List<String> lettersOn(String day, Customer customer) {
        remind(day, customer);
        return ids();
    }

    private void remind(String day, Customer customer) {
        reminding(customer).apply(customer.number(), LocalDate.parse(day));
    }

    private RemindingCustomers reminding(Customer... customers) {
        return new RemindingCustomers(
                MemoryCustomers.of(customers),
                meters,
                ledger,
                access.grants,
                notifications,
                new ReminderLetters(messages, MemoryMessages.LETTERHEAD));
    }

    private List<String> ids() {
        return messages.sent().stream().map(Message::id).toList();
    }

    private static Customer customer(ContractBuilder contract) {
        return aCustomer().with(contract).build();
    }
}
