package pl.ebok.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.billing.CorrectionChange;
import pl.ebok.domain.billing.CorrectionChange.Cancelled;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome.NothingToCorrect;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingFell;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingNotOnInvoice;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.metering.MemoryMeters;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingCorrection;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.office.CorrectingIssuedInvoice.Outcome;
import pl.ebok.domain.runs.IssuingLedger;
import pl.ebok.domain.runs.SetTariffs;

class CorrectingIssuedInvoiceTest {
    private static final Instant NOW = Instant.parse("2027-01-20T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2027-01-20");
    private static final User CLERK = new User("clerk-1", "urzednik@example.pl");
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");

    private final SupplyPointBuilder point =
            aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497", "2026-12-31=505");
    private final Invoice first = point.bill("2026-09-01", "2026-10-31");
    private final Invoice second = point.bill("2026-11-01", "2026-12-31", first);
    private final IssuingLedger ledger = new IssuingLedger();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final MemoryMeters meters = new MemoryMeters(point.meters());
    private final CorrectingIssuedInvoice correcting = correcting(point, meters, ledger);

    @BeforeEach
    void two_periods_are_billed() {
        ledger.issue(first, List.of(ContractSeries.unused("U/1")));
        ledger.issue(second, List.of(ledger.read(NUMBER).seriesOf("U/1")));
    }

    @Test
    void should_issue_a_correcting_invoice_with_the_next_number_and_write_it_down() {
        Outcome outcome = correct("FV-U-1-0001", new Cancelled());

        Invoice correction = issued(outcome);
        assertThat(correction.number()).hasToString("FV/U/1/0003");
        assertThat(correction.issuedOn()).isEqualTo(TODAY);
        assertThat(correction.correction().corrected()).isEqualTo(first.number());
        assertThat(correction.correction().reason()).isEqualTo("Błędny odczyt");
        assertThat(correction.amount()).isEqualTo(first.amount().negated());
        assertThat(ledger.documents("101001")).containsExactlyInAnyOrder(first, second, correction);
        assertThat(audit.entries())
                .containsExactly(new AuditEntry(
                        NOW,
                        "urzednik@example.pl",
                        "invoice-corrected",
                        NUMBER,
                        "101001",
                        Map.of("invoice", "FV/U/1/0001"),
                        Map.of("invoice", "FV/U/1/0003", "amount", "-197.07", "reason", "Błędny odczyt")));
    }

    @Test
    void should_know_the_customer_the_invoice_and_its_lines() {
        ledger.importInvoice(NUMBER, anInvoice("FV/OLD/1", "10.00", "2026-09-19"));

        assertThat(correcting.apply(
                        CLERK, new CustomerNumber("999"), "FV-U-1-0001", new Cancelled(), "Błędny odczyt", TODAY))
                .isEqualTo(new Outcome.CustomerUnknown());
        assertThat(correct("FV-U-1-0009", new Cancelled())).isEqualTo(new Outcome.InvoiceUnknown());
        assertThat(correct("FV-OLD-1", new Cancelled())).isEqualTo(new Outcome.OfEarlierSystem());
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_say_why_there_is_nothing_to_correct() {
        assertThat(correct("FV-U-1-0001", readings("2026-10-31=497")))
                .isEqualTo(new Outcome.Refused(new NothingToCorrect()));
        assertThat(correct("FV-U-1-0001", readings("2026-10-30=497")))
                .isEqualTo(new Outcome.Refused(new ReadingNotOnInvoice(reading("2026-10-30=497"))));
        assertThat(correct("FV-U-1-0001", readings("2026-10-31=487")))
                .isEqualTo(new Outcome.Refused(new ReadingFell("M1")));
        assertThat(ledger.documents("101001")).hasSize(2);
        assertThat(audit.entries()).isEmpty();
    }

    @Test
    void should_put_a_reading_right_on_every_invoice_that_shows_it() {
        Invoice correction = issued(correct("FV-U-1-0001", readings("2026-10-31=495", "2026-08-31=486")));

        assertThat(correction.number()).hasToString("FV/U/1/0003");
        assertThat(uses(correction)).containsExactly(9L);
        Invoice other = document("FV/U/1/0004");
        assertThat(other.correction().corrected()).isEqualTo(second.number());
        assertThat(uses(other)).containsExactly(10L);
        assertThat(audit.entries())
                .filteredOn(entry -> entry.action().equals("invoice-corrected"))
                .extracting(entry -> entry.before().get("invoice"))
                .containsExactly("FV/U/1/0001", "FV/U/1/0002");
        assertThat(audit.entries())
                .filteredOn(entry -> entry.action().equals("reading-corrected"))
                .extracting(entry -> entry.before().get("value"))
                .containsExactly("497", "488");
        assertThat(ledger.documents("101001")).hasSize(4);
    }

    @Test
    void should_leave_invoices_alone_that_do_not_show_it() {
        correct("FV-U-1-0001", readings("2026-08-31=486"));

        assertThat(ledger.documents("101001")).hasSize(3);
    }

    @Test
    void should_go_on_from_the_latest_state_when_a_correction_is_named() {
        correct("FV-U-1-0001", readings("2026-08-31=486"));

        Invoice again = issued(correct("FV-U-1-0003", readings("2026-08-31=487")));

        assertThat(again.number()).hasToString("FV/U/1/0004");
        assertThat(again.correction().corrected()).isEqualTo(first.number());
        assertThat(uses(again)).containsExactly(10L);
        assertThat(ledger.documents("101001")).hasSize(4);
    }

    @Test
    void should_try_three_times_where_numbers_are_taken_meanwhile() {
        ledger.takenMeanwhile(3);
        assertThat(correct("FV-U-1-0001", readings("2026-10-31=495"))).isEqualTo(new Outcome.TakenMeanwhile());
        assertThat(ledger.documents("101001")).hasSize(2);
        assertThat(audit.entries()).extracting(AuditEntry::action).containsExactly("reading-corrected");

        ledger.takenMeanwhile(2);
        assertThat(issued(correct("FV-U-1-0001", new Cancelled())).number()).hasToString("FV/U/1/0003");
    }

    @Test
    void should_complete_what_broke_off_after_the_reading_was_put_right() {
        ledger.takenMeanwhile(3);
        assertThat(correct("FV-U-1-0001", readings("2026-10-31=495")))
                .as("the reading stands in the store, and no invoice says so")
                .isEqualTo(new Outcome.TakenMeanwhile());
        assertThat(ledger.documents("101001")).hasSize(2);

        Invoice correction = issued(correct("FV-U-1-0001", readings("2026-10-31=495")));

        assertThat(correction.original()).isEqualTo(first.number());
        assertThat(uses(document("FV/U/1/0003"))).containsExactly(7L);
        assertThat(uses(document("FV/U/1/0004"))).containsExactly(10L);
        assertThat(correct("FV-U-1-0001", readings("2026-10-31=495")))
                .isEqualTo(new Outcome.Refused(new NothingToCorrect()));
    }

    @Test
    void should_put_the_reading_right_in_the_store_and_remember_the_wrong_one() {
        correct("FV-U-1-0001", readings("2026-10-31=495"));

        assertThat(meters.find(NUMBER, "M1").orElseThrow().readingOn(LocalDate.parse("2026-10-31")))
                .contains(new Reading(
                        LocalDate.parse("2026-10-31"),
                        495,
                        ReadingSource.CUSTOMER,
                        List.of(new ReadingCorrection(497, "urzednik@example.pl", NOW, "Błędny odczyt"))));
    }

    @Test
    void should_issue_nothing_where_the_reading_does_not_fit_another_invoice_that_shows_it() {
        assertThat(correct("FV-U-1-0001", readings("2026-10-31=506")))
                .isEqualTo(new Outcome.Refused(new ReadingFell("M1")));
        assertThat(ledger.documents("101001")).hasSize(2);
    }

    @Test
    void should_put_an_estimate_right_with_the_invoice_that_settled_it_so_that_the_sum_stays() {
        var settling = new IssuingLedger();
        SupplyPointBuilder unread = aSupplyPoint().main("M1", "2026-06-30=479", "2026-08-31=488", "2026-12-31=505");
        Invoice estimated = unread.bill("2026-09-01", "2026-10-31");
        Invoice settled = unread.bill("2026-11-01", "2026-12-31", estimated);
        settling.issue(estimated, List.of(ContractSeries.unused("U/1")));
        settling.issue(settled, List.of(settling.read(NUMBER).seriesOf("U/1")));

        Outcome outcome = correcting(unread, new MemoryMeters(unread.meters()), settling)
                .apply(CLERK, NUMBER, "FV-U-1-0002", readings("2026-10-31=493"), "Błędny odczyt", TODAY);

        assertThat(issued(outcome).correction().corrected()).isEqualTo(settled.number());
        assertThat(uses(issued(outcome))).containsExactly(12L);
        assertThat(settling.documents("101001"))
                .filteredOn(document -> document.isCorrection()
                        && document.correction().corrected().equals(estimated.number()))
                .singleElement()
                .satisfies(other -> assertThat(uses(other)).containsExactly(5L));
    }

    private CorrectingIssuedInvoice correcting(SupplyPointBuilder of, MemoryMeters read, IssuingLedger in) {
        return new CorrectingIssuedInvoice(
                MemoryCustomers.of(of.customer()),
                read,
                in,
                SetTariffs.of(SampleTariff.tariff()),
                new AccountAudit(audit, Clock.fixed(NOW, ZoneOffset.UTC)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Outcome correct(String invoiceId, CorrectionChange change) {
        return correcting.apply(CLERK, NUMBER, invoiceId, change, "Błędny odczyt", TODAY);
    }

    private Invoice document(String number) {
        return ledger.documents("101001").stream()
                .filter(document -> document.number().value().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Invoice issued(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Issued.class);
        return ((Outcome.Issued) outcome).correcting();
    }

    private static List<Long> uses(Invoice invoice) {
        return invoice.charges().stream()
                .flatMap(group -> group.meterUses().stream())
                .map(use -> use.use())
                .toList();
    }

    private static CorrectionChange readings(String... readings) {
        return new CorrectionChange.Readings(Arrays.stream(readings)
                .map(CorrectingIssuedInvoiceTest::reading)
                .toList());
    }

    private static CorrectedReading reading(String text) {
        int equals = text.indexOf('=');
        return new CorrectedReading(
                "M1", LocalDate.parse(text.substring(0, equals)), Long.parseLong(text.substring(equals + 1)));
    }
}
