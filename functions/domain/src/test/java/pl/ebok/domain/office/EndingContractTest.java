package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;
import static pl.ebok.domain.metering.MeterBuilder.aGardenMeter;
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
import pl.ebok.domain.metering.BilledUntil;
import pl.ebok.domain.metering.MemoryMeters;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittingReading;
import pl.ebok.domain.office.EndingContract.FinalReading;
import pl.ebok.domain.office.EndingContract.Outcome;

class EndingContractTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-10-31");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");

    private final Customer customer = aCustomer()
            .with(aContract(), aContract().numbered("U/2").withMeters("M2").billedUntil("2026-09-30"))
            .build();
    private final VersionedCustomers customers = VersionedCustomers.of(customer);
    private final MemoryMeters meters = new MemoryMeters(List.of(
            aMeter().read("2026-08-31", 488).build(),
            aMeter().numbered("M2").of("101001", "U/2").build()));
    private final MemoryMessages messages = new MemoryMessages();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private LocalDate billedHereUntil;

    @Test
    void should_end_that_contract_and_leave_the_others_in_force() {
        Outcome outcome = end("2026-10-31");

        Contract ended = customer.contracts().getFirst().endingOn(LAST_DAY);
        assertThat(outcome).isEqualTo(new Outcome.Ended(ended));
        assertThat(customers.get("101001").contracts())
                .containsExactly(ended, customer.contracts().getLast());
    }

    @Test
    void should_tell_the_customer_and_write_it_down() {
        end("2026-10-31");

        assertThat(messages.sent()).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo("contract-ends/U/2019/101001/101001/2026-10-31");
            assertThat(letter.to()).isEqualTo("klient101001@example.pl");
            assertThat(letter.customer()).isEqualTo(NUMBER);
            assertThat(words(letter))
                    .contains("Zakończenie umowy U/2019/101001", "End of contract U/2019/101001")
                    .contains("obowiązuje do 31 października 2026 r.", "is in force until 31 October 2026")
                    .contains("odczytów już nie przyjmujemy. https://ebok.example.pl")
                    .contains("readings are not taken any more. https://ebok.example.pl");
        });
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "contract-ended",
                        NUMBER,
                        "U/2019/101001",
                        Map.of(),
                        Map.of("endedOn", "2026-10-31")));
    }

    @Test
    void should_give_the_same_again_and_say_it_once() {
        Outcome ended = end("2026-10-31");

        assertThat(end("2026-10-31")).isEqualTo(ended);
        assertThat(customers.saves()).hasSize(1);
        assertThat(messages.sent()).hasSize(1);
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void should_complete_what_broke_off_after_the_contract_had_ended() {
        Contract ended = customer.contracts().getFirst().endingOn(LAST_DAY);
        customers.save(customers.get("101001").withContracts(List.of(ended)));

        assertThat(end("2026-10-31")).isEqualTo(new Outcome.Ended(ended));
        assertThat(messages.sent()).hasSize(1);
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void should_not_move_an_end_that_was_agreed() {
        end("2026-10-31");

        assertThat(end("2026-11-01")).isEqualTo(new Outcome.EndsOtherwise(LAST_DAY));
        assertThat(customers.saves()).hasSize(1);
    }

    @Test
    void should_end_a_contract_of_a_customer_without_an_e_mail_too() {
        customers.save(customers.get("101001").withContact(null, null, null));

        assertThat(end("2026-10-31")).isInstanceOf(Outcome.Ended.class);
        assertThat(messages.sent()).isEmpty();
        assertThat(audit.entries()).hasSize(1);
    }

    @Test
    void should_know_customer_and_contract() {
        assertThat(ending().apply(CLERK, new CustomerNumber("9"), "U-2", LAST_DAY, List.of(), TODAY))
                .isEqualTo(new Outcome.CustomerUnknown());
        assertThat(ending().apply(CLERK, NUMBER, "U/2019/101001", LAST_DAY, List.of(), TODAY))
                .isEqualTo(new Outcome.ContractUnknown());
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_take_a_day_from_the_last_one_billed_to_twelve_months_ahead() {
        var refused = new Outcome.BadDay(LocalDate.parse("2026-08-31"), LocalDate.parse("2027-11-05"));

        assertThat(end("2026-08-30")).isEqualTo(refused);
        assertThat(end("2027-11-06")).isEqualTo(refused);
        assertThat(customers.saves()).isEmpty();
        assertThat(end("2026-08-31")).isInstanceOf(Outcome.Ended.class);
        assertThat(endOther("2027-11-05")).isInstanceOf(Outcome.Ended.class);
    }

    @Test
    void should_leave_billed_what_is_billed_here() {
        billedHereUntil = LAST_DAY;

        assertThat(end("2026-10-30")).isEqualTo(new Outcome.BadDay(LAST_DAY, LocalDate.parse("2027-11-05")));
        assertThat(end("2026-10-31")).isInstanceOf(Outcome.Ended.class);
    }

    @Test
    void should_end_a_contract_that_was_never_billed_on_the_day_of_signing_at_the_earliest() {
        customers.save(customers
                .get("101001")
                .withContracts(
                        List.of(aContract().signedOn("2026-11-02").neverBilled().build())));
        LocalDate signedOn = LocalDate.parse("2026-11-02");

        assertThat(end("2026-11-01")).isEqualTo(new Outcome.BadDay(signedOn, LocalDate.parse("2027-11-05")));
        assertThat(end("2026-11-02")).isInstanceOf(Outcome.Ended.class);
    }

    @Test
    void should_keep_the_final_readings_as_the_utilitys_own() {
        assertThat(end("2026-10-31", new FinalReading("M101001", 9000))).isInstanceOf(Outcome.Ended.class);

        assertThat(meters.find(NUMBER, "M101001").flatMap(Meter::lastReading))
                .contains(new Reading(LAST_DAY, 9000, ReadingSource.UTILITY));
    }

    @Test
    void should_end_nothing_where_a_final_reading_is_refused() {
        assertThat(end("2026-10-31", new FinalReading("M101001", 400)))
                .isEqualTo(new Outcome.ReadingRefused(
                        "M101001",
                        new SubmittedReading.LowerThanPrevious(
                                new Reading(LocalDate.parse("2026-08-31"), 488, ReadingSource.CUSTOMER))));
        assertThat(end("2026-10-31", new FinalReading("M2", 5)))
                .as("the meter of another contract")
                .isEqualTo(new Outcome.ReadingRefused("M2", new SubmittedReading.MeterUnknown()));
        assertThat(meters.find(NUMBER, "M2").flatMap(Meter::lastReading)).isEmpty();
        assertThat(end("2026-12-15", new FinalReading("M101001", 500)))
                .isEqualTo(new Outcome.ReadingRefused("M101001", new SubmittedReading.InTheFuture(TODAY)));
        assertThat(customers.saves()).isEmpty();
        assertThat(messages.sent()).isEmpty();
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_leave_nothing_behind_where_two_values_were_swapped() {
        meters.save(aGardenMeter()
                .of("101001", "U/2019/101001")
                .read("2026-08-31", 52)
                .build());
        customers.save(customers
                .get("101001")
                .withContracts(
                        List.of(aContract().withMeters("M101001", "G101001").build())));

        Outcome swapped = end("2026-10-31", new FinalReading("G101001", 497), new FinalReading("M101001", 55));

        assertThat(swapped)
                .isInstanceOfSatisfying(
                        Outcome.ReadingRefused.class,
                        refused -> assertThat(refused.meterId()).isEqualTo("M101001"));
        assertThat(meters.find(NUMBER, "G101001").orElseThrow().readings()).hasSize(1);
        assertThat(customers.get("101001").contracts().getFirst().endedOn()).isNull();
        assertThat(end("2026-10-31", new FinalReading("G101001", 55), new FinalReading("M101001", 497)))
                .isInstanceOf(Outcome.Ended.class);
    }

    @Test
    void should_lose_nothing_that_changed_meanwhile_and_give_up_after_three_tries() {
        customers.changedMeanwhile(2);
        assertThat(end("2026-10-31")).isInstanceOf(Outcome.Ended.class);
        assertThat(customers.saves()).hasSize(3);
        assertThat(customers.get("101001").contracts().getFirst().endedOn()).isEqualTo(LAST_DAY);

        customers.changedMeanwhile(3);
        assertThat(endOther("2026-10-31")).isEqualTo(new Outcome.ChangedMeanwhile());
        assertThat(customers.saves()).hasSize(6);
        assertThat(messages.sent()).hasSize(1);
    }

    private Outcome end(String day, FinalReading... readings) {
        return ending().apply(CLERK, NUMBER, "U-2019-101001", LocalDate.parse(day), List.of(readings), TODAY);
    }

    private Outcome endOther(String day) {
        return ending().apply(CLERK, NUMBER, "U-2", LocalDate.parse(day), List.of(), TODAY);
    }

    private EndingContract ending() {
        BilledUntil billedUntil = (_, _) -> billedHereUntil;
        return new EndingContract(
                customers,
                new SubmittingReading(customers, meters, billedUntil),
                billedUntil,
                new OfficeLetters(messages, MemoryMessages.LETTERHEAD),
                new AccountAudit(audit, Clock.fixed(NOW, ZoneOffset.UTC)));
    }
}
