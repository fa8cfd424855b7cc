package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.billing.Corrections.ISSUED_ON;
import static pl.ebok.domain.billing.Corrections.outcome;
import static pl.ebok.domain.billing.Corrections.quantities;
import static pl.ebok.domain.billing.Corrections.readings;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.CorrectionChange.Cancelled;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome.NotCorrectable;
import pl.ebok.domain.billing.CorrectionOutcome.NothingToCorrect;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingFell;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingNotOnInvoice;
import pl.ebok.domain.billing.CorrectionOutcome.ReadingTooLong;
import pl.ebok.domain.money.Pln;

class CorrectingInvoiceTest {
    private final SupplyPointBuilder point = aSupplyPoint()
            .main("M1", "2026-08-31=488", "2026-10-31=497")
            .garden("G1", "2026-08-31=52", "2026-10-31=54");
    private final Invoice invoice = point.bill("2026-09-01", "2026-10-31");

    @Test
    void shows_before_after_and_difference_of_a_wrong_reading() {
        Invoice correction = corrected(invoice, readings("M1", "2026-10-31", 495));

        assertThat(correction.correction())
                .isEqualTo(new Correction(
                        invoice.number(), invoice.issuedOn(), "Błędny odczyt", invoice.charges(), invoice.totals()));
        assertThat(quantities(correction)).containsExactly(5L, 2L, 4L, 1L, 44L, 17L);
        assertThat(correction.number()).hasToString("FV/U/1/0002");
        assertThat(correction.issuedOn()).isEqualTo(ISSUED_ON);
        assertThat(correction.dueOn()).isEqualTo("2026-12-04");
        assertThat(correction.period()).isEqualTo(invoice.period());
        assertThat(correction.tariffDecision()).isEqualTo(invoice.tariffDecision());
        // 9 m³ and 7 m³ sewage before: 63.39 + 87.43 + 6.46; after: 49.21 + 62.24 + 6.46
        assertThat(Pln.text(correction.totals().net())).isEqualTo("117.91");
        assertThat(Pln.text(correction.amount())).isEqualTo("-42.52");
        MeterUse use = correction.charges().getFirst().meterUses().getFirst();
        assertThat(use.to()).isEqualTo(495L);
        assertThat(use.use()).isEqualTo(7L);
    }

    @Test
    void comes_to_nothing_when_cancelled() {
        Invoice correction = corrected(invoice, new Cancelled());

        assertThat(correction.totals()).isEqualTo(Totals.ofNet(Pln.ZERO, 8));
        assertThat(correction.amount()).isEqualTo(invoice.amount().negated());
        assertThat(quantities(correction)).containsOnly(0L);
        assertThat(correction.charges().getFirst().meterUses()).allMatch(use -> use.use() == 0);
        assertThat(correction.charges().getFirst().meterUses().getFirst().to()).isEqualTo(497L);
    }

    @Test
    void of_a_corrected_invoice_goes_on_from_its_latest_state() {
        Invoice first = corrected(invoice, readings("M1", "2026-10-31", 495));

        Invoice second = corrected(first, readings("M1", "2026-10-31", 496), invoice, first);

        assertThat(second.correction().corrected()).isEqualTo(invoice.number());
        assertThat(second.correction().before()).isEqualTo(first.charges());
        assertThat(second.correction().totalsBefore()).isEqualTo(first.totals());
        assertThat(quantities(second)).containsExactly(6L, 2L, 4L, 2L, 44L, 17L);
        assertThat(second.number()).hasToString("FV/U/1/0003");
        assertThat(invoice.amount().plus(first.amount()).plus(second.amount()))
                .isEqualTo(second.totals().gross());
    }

    @Test
    void puts_the_start_right_too() {
        Invoice correction = corrected(invoice, readings("M1", "2026-08-31", 490));

        MeterUse use = correction.charges().getFirst().meterUses().getFirst();
        assertThat(use.from()).isEqualTo(490L);
        assertThat(use.use()).isEqualTo(7L);
    }

    @Test
    void takes_a_garden_reading_into_account() {
        Invoice correction = corrected(invoice, readings("G1", "2026-10-31", 64));

        assertThat(quantities(correction)).containsExactly(6L, 3L, 0L, 0L, 44L, 17L);
    }

    @Test
    void crosses_the_point_where_the_meter_turns_over() {
        SupplyPointBuilder turning = aSupplyPoint().main("M1", "2026-08-31=99991", "2026-10-31=4");

        Invoice correction = Corrections.corrected(
                turning, turning.bill("2026-09-01", "2026-10-31"), readings("M1", "2026-10-31", 99_998));

        assertThat(correction.charges().getFirst().meterUses().getFirst().use()).isEqualTo(7L);
    }

    @Test
    void keeps_the_standing_charge_as_it_was_billed() {
        SupplyPointBuilder since = aSupplyPoint()
                .main("M1", "2026-08-31=488", "2026-10-31=497")
                .groups("W1", "S1", "P")
                .consent(true, "2026-08-01T10:00:00Z");

        Invoice correction = Corrections.corrected(since, invoice, readings("M1", "2026-10-31", 495));

        assertThat(correction.charges().getFirst().lines().getLast())
                .isEqualTo(invoice.charges().getFirst().lines().getLast());
    }

    @Test
    void refuses_what_changes_nothing() {
        assertThat(outcome(point, invoice, readings("M1", "2026-10-31", 497), invoice))
                .isEqualTo(new NothingToCorrect());
        Invoice cancelled = corrected(invoice, new Cancelled());
        assertThat(outcome(point, invoice, new Cancelled(), invoice, cancelled)).isEqualTo(new NothingToCorrect());
    }

    @Test
    void refuses_a_reading_that_is_not_on_the_invoice() {
        assertThat(outcome(point, invoice, readings("M1", "2026-10-30", 495), invoice))
                .isEqualTo(new ReadingNotOnInvoice(new CorrectedReading("M1", LocalDate.parse("2026-10-30"), 495)));
        assertThat(outcome(point, invoice, readings("M2", "2026-10-31", 495), invoice))
                .isInstanceOf(ReadingNotOnInvoice.class);
    }

    @Test
    void refuses_a_reading_with_more_digits_than_the_meter() {
        assertThat(outcome(point, invoice, readings("M1", "2026-10-31", 100_495), invoice))
                .isEqualTo(new ReadingTooLong(new CorrectedReading("M1", LocalDate.parse("2026-10-31"), 100_495)));
    }

    @Test
    void refuses_an_end_below_the_start() {
        assertThat(outcome(point, invoice, readings("M1", "2026-10-31", 487), invoice))
                .isEqualTo(new ReadingFell("M1"));
    }

    @Test
    void refuses_where_the_contract_or_the_price_is_gone() {
        var elsewhere = aSupplyPoint().contract("U/9").main("M1", "2026-08-31=488", "2026-10-31=497");
        var priceless = aSupplyPoint().groups("W9", "S1", "E").main("M1", "2026-08-31=488");

        assertThat(outcome(elsewhere, invoice, readings("M1", "2026-10-31", 495), invoice))
                .isInstanceOfSatisfying(
                        NotCorrectable.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(NotBillableReason.INVALID_DATA));
        assertThat(outcome(priceless, invoice, readings("M1", "2026-10-31", 495), invoice))
                .isInstanceOfSatisfying(
                        NotCorrectable.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(NotBillableReason.PRICE_MISSING));
        assertThat(new CorrectingInvoice(new CalculatingInvoice(List.of()))
                        .apply(
                                point.customer(),
                                point.meters(),
                                List.of(invoice),
                                invoice.number(),
                                readings("M1", "2026-10-31", 495),
                                "x",
                                ISSUED_ON,
                                _ -> 2))
                .isInstanceOf(NotCorrectable.class);
    }

    @Test
    void is_made_of_documents_that_are_there() {
        assertThatThrownBy(() -> outcome(point, invoice, new Cancelled())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void corrects_every_invoice_that_shows_a_reading_and_no_other() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497", "2026-12-31=505");
        Invoice next = longer.bill("2026-11-01", "2026-12-31", invoice);

        assertThat(Corrections.corrections(longer, invoice, readings("M1", "2026-10-31", 495), next, invoice))
                .extracting(Invoice::original)
                .containsExactly(invoice.number(), next.number());
        assertThat(Corrections.corrections(longer, invoice, readings("M1", "2026-08-31", 486), next, invoice))
                .extracting(Invoice::original)
                .containsExactly(invoice.number());
    }

    @Test
    void is_what_the_next_bill_goes_on_from() {
        SupplyPointBuilder longer = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497", "2026-12-31=505");
        Invoice correction = corrected(invoice, readings("M1", "2026-10-31", 495));

        Invoice next = longer.bill("2026-11-01", "2026-12-31", correction, invoice);

        assertThat(next.charges().getFirst().meterUses().getFirst().use()).isEqualTo(10L);
        assertThat(next.history()).extracting(PastUse::use).containsExactly(7L);
    }

    private Invoice corrected(Invoice latest, CorrectionChange change) {
        return Corrections.corrected(point, latest, change);
    }

    private Invoice corrected(Invoice latest, CorrectionChange change, Invoice... documents) {
        return Corrections.corrected(point, latest, change, documents);
    }
}
