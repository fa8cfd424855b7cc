package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;
import static pl.ebok.domain.metering.MeterBuilder.aMeter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.MemoryMessages;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.RecordingMeters;
import pl.ebok.domain.office.SigningContract.SignOutcome;

class SigningContractTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    private static final CustomerNumber NUMBER = new CustomerNumber("101013");
    private static final Contract CONTRACT = aContract()
            .numbered("U/2026/101013")
            .signedOn("2026-11-05")
            .neverBilled()
            .withMeters("M101013")
            .build();
    private static final Meter METER = aMeter().numbered("M101013")
            .of("101013", "U/2026/101013")
            .installedOn("2026-11-05")
            .read("2026-11-05", 7, ReadingSource.UTILITY)
            .build();

    private final Customer customer = aCustomer()
            .numbered("101013")
            .with(aContract().numbered("U/1").withMeters("M1"))
            .build();
    private final Customer other = aCustomer()
            .numbered("101014")
            .with(aContract().numbered("U/2").withMeters("M2"))
            .build();
    private final VersionedCustomers customers = VersionedCustomers.of(customer, other);
    private final RecordingMeters meters = new RecordingMeters();
    private final MemoryMessages messages = new MemoryMessages();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final SigningContract signing = new SigningContract(
            customers,
            MemorySearch.over(customer, other),
            meters,
            new OfficeLetters(messages, MemoryMessages.LETTERHEAD),
            new AccountAudit(audit, Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void should_add_the_contract_to_those_there_are_and_set_up_its_meters() {
        assertThat(sign(CONTRACT)).isEqualTo(SignOutcome.SIGNED);

        assertThat(customers.get("101013").contracts())
                .containsExactly(customer.contracts().getFirst(), CONTRACT);
        assertThat(meters.ofCustomer(NUMBER)).containsExactly(METER);
        assertThat(meters.find(NUMBER, "M101013").flatMap(Meter::lastReading))
                .contains(new Reading(LocalDate.parse("2026-11-05"), 7, ReadingSource.UTILITY));
    }

    @Test
    void should_tell_the_customer_about_the_office_and_write_the_contract_down() {
        sign(CONTRACT);

        assertThat(messages.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo("welcome/U/2026/101013/101013");
            assertThat(letter.to()).isEqualTo("klient101001@example.pl");
            assertThat(letter.customer()).isEqualTo(NUMBER);
            assertThat(words(letter))
                    .contains("Dziękujemy za podpisanie umowy U/2026/101013", "Numer klienta: 101013")
                    .contains(
                            "umówią wizytę: https://ebok.example.pl\n\nRejestracja będzie możliwa po pierwszej fakturze")
                    .contains("Thank you for signing contract U/2026/101013", "Customer number: 101013")
                    .contains("book visits: https://ebok.example.pl\n\nYou can register after the first invoice");
        });
        assertThat(audit.entries())
                .singleElement()
                .extracting(AuditEntry::at, AuditEntry::actor, AuditEntry::action, AuditEntry::customerNumber)
                .containsExactly(NOW, "urzednik@example.pl", "contract-signed", NUMBER);
        assertThat(audit.entries().getFirst().after())
                .isEqualTo(Map.of(
                        "contractNumber", "U/2026/101013",
                        "signedOn", "2026-11-05",
                        "supplyPoint", "PP-U/2026/101013"));
    }

    @Test
    void should_sign_with_a_customer_without_an_e_mail_too() {
        customers.save(customers.get("101013").withContact(null, null, null));

        assertThat(sign(CONTRACT)).isEqualTo(SignOutcome.SIGNED);
        assertThat(messages.sent()).isEmpty();
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void should_know_the_customer() {
        assertThat(signing.apply(CLERK, new CustomerNumber("999"), CONTRACT, List.of(METER)))
                .isEqualTo(SignOutcome.CUSTOMER_UNKNOWN);
        assertThat(meters.ofCustomer(NUMBER)).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_refuse_a_contract_number_that_the_customer_has_or_another() {
        assertThat(sign(aContract().numbered("U/1").withMeters("M101013").build()))
                .isEqualTo(SignOutcome.ALREADY_THERE);
        assertThat(sign(aContract().numbered("U/2").withMeters("M101013").build()))
                .isEqualTo(SignOutcome.ALREADY_THERE);
        assertNothingHappened();
    }

    @Test
    void should_refuse_a_meter_that_stands_in_a_contract_of_the_customer() {
        Meter standing = aMeter().numbered("M1").of("101013", "U/2026/101013").build();

        assertThat(signing.apply(CLERK, NUMBER, CONTRACT, List.of(METER, standing)))
                .isEqualTo(SignOutcome.ALREADY_THERE);
        assertNothingHappened();
    }

    @Test
    void should_not_take_a_number_that_only_contains_this_one_for_the_same() {
        // The search finds U/2 too.
        assertThat(sign(aContract().numbered("U/").withMeters("M101013").build()))
                .isEqualTo(SignOutcome.SIGNED);
    }

    @Test
    void should_lose_nothing_that_changed_meanwhile() {
        customers.changedMeanwhile(2);

        assertThat(sign(CONTRACT)).isEqualTo(SignOutcome.SIGNED);
        assertThat(customers.saves()).hasSize(3);
        assertThat(customers.get("101013").version()).isEqualTo(4);
        assertThat(customers.get("101013").contract("U/2026/101013")).contains(CONTRACT);
        assertThat(messages.sent()).hasSize(1);
    }

    @Test
    void should_give_up_after_three_changes_in_between() {
        customers.changedMeanwhile(3);

        assertThat(sign(CONTRACT)).isEqualTo(SignOutcome.CHANGED_MEANWHILE);
        assertThat(customers.saves()).hasSize(3);
        assertThat(messages.sent()).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_tell_when_a_call_before_broke_off_after_signing() {
        customers.save(customers
                .get("101013")
                .withContracts(List.of(customer.contracts().getFirst(), CONTRACT)));

        assertThat(sign(CONTRACT)).isEqualTo(SignOutcome.SIGNED);
        assertThat(messages.sent()).hasSize(1);
        assertThat(audit.entries()).hasSize(1);
        assertThat(sign(CONTRACT)).isEqualTo(SignOutcome.ALREADY_THERE);
    }

    private SignOutcome sign(Contract contract) {
        return signing.apply(CLERK, NUMBER, contract, List.of(METER));
    }

    private void assertNothingHappened() {
        assertThat(customers.saves()).isEmpty();
        assertThat(meters.ofCustomer(NUMBER)).isEmpty();
        assertThat(messages.sent()).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }
}
