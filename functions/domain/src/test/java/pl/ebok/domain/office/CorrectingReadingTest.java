package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.billing.CorrectionChange.Cancelled;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.metering.MemoryMeters;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingCorrection;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.ReadingSubmission;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittingReading;
import pl.ebok.domain.office.CorrectingReading.Outcome;
import pl.ebok.domain.runs.BillingCustomers;
import pl.ebok.domain.runs.IssuingLedger;
import pl.ebok.domain.runs.SetTariffs;

class CorrectingReadingTest {
    private static final Instant NOW = Instant.parse("2027-01-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-01-20");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");

    private final IssuingLedger ledger = new IssuingLedger();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private SupplyPointBuilder point = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=4970");
    private MemoryMeters meters = new MemoryMeters(point.meters());

    @Test
    void a_slip_of_a_digit_is_put_right_and_the_next_reading_is_taken_and_billed() {
        run("2026-11-08");
        assertThat(give("2026-12-31", 506)).isInstanceOf(SubmittedReading.LowerThanPrevious.class);

        List<Invoice> corrections = corrected(correct("2026-10-31", 497));

        assertThat(corrections).singleElement().satisfies(correction -> {
            assertThat(correction.totals().gross()).hasToString("PLN 197.07");
            assertThat(uses(correction)).containsExactly(9L);
        });
        assertThat(give("2026-12-31", 506)).isInstanceOf(SubmittedReading.Accepted.class);
        run("2027-01-08");
        assertThat(uses(newest())).containsExactly(9L);
    }

    @Test
    void the_next_estimate_goes_on_from_the_right_value() {
        run("2026-11-08");
        correct("2026-10-31", 497);

        run("2027-01-08");

        assertThat(uses(newest())).as("9 m³ in 61 days").containsExactly(9L);
        assertThat(newest().estimated()).isTrue();
    }

    @Test
    void what_stood_there_stays_with_the_reading_and_in_the_trail() {
        correct("2026-10-31", 4971);
        correct("2026-10-31", 497);

        assertThat(stored("2026-10-31").corrections())
                .containsExactly(
                        new ReadingCorrection(4970, "urzednik@example.pl", NOW, "Cyfra za dużo"),
                        new ReadingCorrection(4971, "urzednik@example.pl", NOW, "Cyfra za dużo"));
        assertThat(audit.entries().getLast())
                .isEqualTo(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "reading-corrected",
                        NUMBER,
                        "M1",
                        Map.of("value", "4971"),
                        Map.of("value", "497", "readOn", "2026-10-31", "reason", "Cyfra za dużo")));
    }

    @Test
    void a_reading_that_no_invoice_shows_is_corrected_without_one() {
        assertThat(corrected(correct("2026-10-31", 497))).isEmpty();
        assertThat(stored("2026-10-31").value()).isEqualTo(497);
    }

    @Test
    void the_same_again_corrects_nothing_more() {
        run("2026-11-08");
        correct("2026-10-31", 497);

        assertThat(corrected(correct("2026-10-31", 497))).isEmpty();
        assertThat(ledger.documents("101001")).hasSize(2);
        assertThat(stored("2026-10-31").corrections()).hasSize(1);
    }

    @Test
    void what_broke_off_before_the_invoices_is_completed() {
        run("2026-11-08");
        ledger.takenMeanwhile(3);
        assertThat(correct("2026-10-31", 497)).isEqualTo(new Outcome.TakenMeanwhile());
        assertThat(stored("2026-10-31").value()).isEqualTo(497);

        assertThat(corrected(correct("2026-10-31", 497))).hasSize(1);
    }

    @Test
    void what_does_not_fit_between_its_neighbours_is_refused() {
        is(aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497", "2026-12-31=505"));

        assertThat(correct("2026-10-31", 487))
                .isEqualTo(misfit(new SubmittedReading.LowerThanPrevious(stored("2026-08-31"))));
        assertThat(correct("2026-10-31", 506))
                .isEqualTo(misfit(new SubmittedReading.HigherThanNext(stored("2026-12-31"))));
        assertThat(correct("2026-10-31", 100_000)).isEqualTo(misfit(new SubmittedReading.TooLong(5)));
        assertThat(stored("2026-10-31").value()).isEqualTo(497);
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(correct("2026-10-30", 497)).isEqualTo(new Outcome.ReadingUnknown());
        assertThat(correcting().apply(CLERK, NUMBER, right("M9", "2026-10-31", 1), "x", TODAY))
                .isEqualTo(new Outcome.MeterUnknown());
        assertThat(correcting().apply(CLERK, new CustomerNumber("999"), right("M1", "2026-10-31", 1), "x", TODAY))
                .isEqualTo(new Outcome.CustomerUnknown());
    }

    @Test
    void an_invoice_that_cannot_be_calculated_refuses_all_of_it() {
        run("2026-11-08");
        is(aSupplyPoint().groups("W9", "S1", "E").main("M1", "2026-08-31=488", "2026-10-31=4970"));

        assertThat(correct("2026-10-31", 497))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(CorrectionOutcome.NotCorrectable.class));
        assertThat(stored("2026-10-31").value()).isEqualTo(4970);
    }

    @Test
    void a_final_reading_of_a_replaced_meter_counts_as_its_end() {
        is(aSupplyPoint()
                .meter("M1", MeterKind.MAIN, 5, "2020-01-01", "2026-09-21", null, "2026-08-31=826", "2026-09-21=892")
                .meter("M2", MeterKind.MAIN, 5, "2026-09-21", null, null, "2026-09-21=0", "2026-10-31=7"));
        run("2026-11-08");

        List<Invoice> corrections = corrected(
                correcting().apply(CLERK, NUMBER, right("M1", "2026-09-21", 829), "Przestawione cyfry", TODAY));

        assertThat(corrections)
                .singleElement()
                .satisfies(one -> assertThat(uses(one)).containsExactly(3L, 7L));
    }

    @Test
    void a_first_reading_of_a_new_meter_counts_as_its_start() {
        is(aSupplyPoint()
                .meter("M1", MeterKind.MAIN, 5, "2020-01-01", "2026-09-21", null, "2026-08-31=826", "2026-09-21=829")
                .meter("M2", MeterKind.MAIN, 5, "2026-09-21", null, null, "2026-09-21=0", "2026-10-31=7"));
        run("2026-11-08");

        List<Invoice> corrections =
                corrected(correcting().apply(CLERK, NUMBER, right("M2", "2026-09-21", 4), "Protokół", TODAY));

        assertThat(corrections)
                .singleElement()
                .satisfies(one -> assertThat(uses(one)).containsExactly(3L, 3L));
    }

    @Test
    void a_reading_of_a_cancelled_invoice_leaves_it_cancelled() {
        is(aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497"));
        run("2026-11-08");
        invoices().apply(CLERK, NUMBER, "FV-U-1-0001", new Cancelled(), "Wystawiona omyłkowo", TODAY);

        List<Invoice> corrections = corrected(correct("2026-10-31", 495));

        assertThat(corrections).singleElement().satisfies(correction -> {
            assertThat(correction.amount().isZero()).isTrue();
            assertThat(uses(correction)).containsExactly(0L);
        });
        give("2026-12-31", 505);
        run("2027-01-08");
        assertThat(uses(newest())).containsExactly(10L);
    }

    private Outcome.Misfit misfit(SubmittedReading why) {
        return new Outcome.Misfit(why);
    }

    private void is(SupplyPointBuilder other) {
        point = other;
        meters = new MemoryMeters(other.meters());
    }

    private Outcome correct(String readOn, long value) {
        return correcting().apply(CLERK, NUMBER, right("M1", readOn, value), "Cyfra za dużo", TODAY);
    }

    private CorrectingReading correcting() {
        return new CorrectingReading(MemoryCustomers.of(point.customer()), meters, submitting(), invoices());
    }

    private CorrectingIssuedInvoice invoices() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new CorrectingIssuedInvoice(
                MemoryCustomers.of(point.customer()),
                meters,
                ledger,
                SetTariffs.of(SampleTariff.tariff()),
                new AccountAudit(audit, clock),
                clock);
    }

    private SubmittingReading submitting() {
        return new SubmittingReading(
                MemoryCustomers.of(point.customer()),
                meters,
                (customer, contract) -> ledger.read(customer)
                        .seriesOf(contract.contractNumber())
                        .billedUntil());
    }

    private SubmittedReading give(String readOn, long value) {
        return submitting()
                .apply(
                        new ReadingSubmission(
                                NUMBER, "M1", LocalDate.parse(readOn), value, true, ReadingSource.CUSTOMER),
                        TODAY);
    }

    private void run(String day) {
        new BillingCustomers(
                        MemoryCustomers.of(point.customer()),
                        meters,
                        ledger,
                        SetTariffs.of(SampleTariff.tariff()),
                        InterestRates.published(),
                        new SplittableRandom(1))
                .apply(1, "A", LocalDate.parse(day), List.of(NUMBER));
    }

    private Reading stored(String readOn) {
        return meters.find(NUMBER, "M1")
                .flatMap(meter -> meter.readingOn(LocalDate.parse(readOn)))
                .orElseThrow();
    }

    private Invoice newest() {
        return ledger.documents("101001").stream()
                .max((one, other) -> Integer.compare(one.sequence(), other.sequence()))
                .orElseThrow();
    }

    private static CorrectedReading right(String meterId, String readOn, long value) {
        return new CorrectedReading(meterId, LocalDate.parse(readOn), value);
    }

    private static List<Invoice> corrected(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Corrected.class);
        return ((Outcome.Corrected) outcome).corrections();
    }

    private static List<Long> uses(Invoice invoice) {
        return invoice.charges().getFirst().meterUses().stream()
                .map(MeterUse::use)
                .toList();
    }
}
