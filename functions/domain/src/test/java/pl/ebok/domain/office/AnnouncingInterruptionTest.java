package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.ContractBuilder;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.messages.MemoryMessages;
import pl.ebok.domain.messages.MemoryNotifications;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;

class AnnouncingInterruptionTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    /** Half past midnight on 10 November in Poland, still the ninth in UTC. */
    private static final Instant FROM = Instant.parse("2026-11-09T23:30:00Z");

    private final MemoryNotifications notifications = new MemoryNotifications();
    private final MemoryMessages messages = new MemoryMessages();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();

    @Test
    void should_tell_those_of_the_street_once_each_and_write_down_how_many() {
        Customer[] all = {at("1", "Wodna", "1"), at("2", "Wodna", "2"), at("3", "Wodna", "3"), at("4", "Leśna", "1")};

        assertThat(announce(interruption(Set.of(), "awaria"), all)).isEqualTo(3);
        announce(interruption(Set.of(), "awaria"), all);

        assertThat(messages.sent())
                .extracting(Message::id)
                .containsExactly("interruption/i-1/1", "interruption/i-1/2", "interruption/i-1/3");
        assertThat(audit.entries().getFirst())
                .isEqualTo(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "interruption-announced",
                        null,
                        "i-1",
                        Map.of(),
                        Map.of(
                                "city", "Gorzów Wielkopolski",
                                "street", "ul. Wodna",
                                "from", "2026-11-09T23:30:00Z",
                                "to", "2026-11-10T05:00:00Z",
                                "notified", "3")));
    }

    @Test
    void should_say_where_when_and_why_in_both_languages() {
        announce(interruption(Set.of("2"), "wymiana zasuwy"), at("1", "Wodna", "1"), at("2", "Wodna", "2"));

        assertThat(messages.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("klient2@example.pl");
            assertThat(letter.customer()).isEqualTo(new CustomerNumber("2"));
            assertThat(words(letter))
                    .contains("Przerwa w dostawie wody: ul. Wodna, Gorzów Wielkopolski")
                    .contains(
                            "Początek: wtorek, 10 listopada 2026 r., godz. 0:30\nKoniec: wtorek, 10 listopada 2026 r., godz. 6:00")
                    .contains("\nPowód: wymiana zasuwy\n")
                    .contains("From: Tuesday, 10 November 2026, 0:30\nUntil: Tuesday, 10 November 2026, 6:00")
                    .contains("\nReason: wymiana zasuwy\n");
        });
    }

    @Test
    void should_name_no_reason_where_none_is_given() {
        announce(interruption(Set.of(), null), at("1", "Wodna", "1"));

        assertThat(messages.sent())
                .singleElement()
                .extracting(MemoryMessages::words)
                .asString()
                .doesNotContain("Powód", "Reason", "null");
    }

    @Test
    void should_leave_those_in_peace_who_switched_it_off_and_those_without_an_e_mail() {
        notifications.choose(new CustomerNumber("1"), new NotificationChoices(true, true, true, true, false));

        int told = announce(
                interruption(Set.of(), null),
                at("1", "Wodna", "1"),
                living("2", "Wodna", "2").withoutEmail().build());

        assertThat(told).isZero();
        assertThat(messages.sent()).isEmpty();
        assertThat(audit.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).containsEntry("notified", "0"));
    }

    @Test
    void should_tell_only_those_with_a_contract_in_force_on_the_polish_day_it_begins() {
        Customer endsBefore = contracted("1", aContract().endedOn("2026-11-09"));
        Customer endsThen = contracted("2", aContract().endedOn("2026-11-10"));
        Customer beginsAfter = contracted("3", aContract().signedOn("2026-11-11"));

        announce(interruption(Set.of(), null), endsBefore, endsThen, beginsAfter);

        assertThat(messages.sent()).extracting(Message::to).containsExactly("klient2@example.pl");
    }

    private int announce(Interruption interruption, Customer... customers) {
        return new AnnouncingInterruption(
                        MemorySearch.over(customers),
                        MemoryCustomers.of(customers),
                        notifications,
                        new OfficeLetters(messages, MemoryMessages.LETTERHEAD),
                        audit,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .apply(CLERK, interruption);
    }

    private static Interruption interruption(Set<String> buildings, String reason) {
        return new Interruption(
                "i-1",
                "Gorzów Wielkopolski",
                "ul. Wodna",
                buildings,
                FROM,
                Instant.parse("2026-11-10T05:00:00Z"),
                reason);
    }

    private static Customer at(String number, String street, String building) {
        return living(number, street, building).build();
    }

    private static CustomerBuilder living(String number, String street, String building) {
        return aCustomer()
                .numbered(number)
                .withEmail("klient" + number + "@example.pl")
                .with(aContract().at(place(street, building)));
    }

    private static Customer contracted(String number, ContractBuilder contract) {
        return aCustomer()
                .numbered(number)
                .withEmail("klient" + number + "@example.pl")
                .with(contract.at(place("Wodna", number)))
                .build();
    }

    private static Address place(String street, String building) {
        return new Address(street, building, null, "66-400", "Gorzów Wielkopolski");
    }
}
