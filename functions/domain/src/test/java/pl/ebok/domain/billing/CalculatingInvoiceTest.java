package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.money.Pln;

class CalculatingInvoiceTest {

    @Test
    void splits_a_period_at_the_price_step() {
        Invoice invoice = aSupplyPoint()
                .main("M101001", "2026-08-31=488", "2026-10-31=497")
                .bill("2026-09-01", "2026-10-31");

        assertThat(invoice.charges().getFirst().lines())
                .extracting(InvoiceLine::quantity, line -> Pln.text(line.net()))
                .containsExactly(
                        tuple(6L, "41.70"),
                        tuple(3L, "21.69"),
                        tuple(6L, "74.10"),
                        tuple(3L, "38.52"),
                        tuple(44L, "4.61"),
                        tuple(17L, "1.85"));
        assertThat(invoice.totals()).isEqualTo(new Totals(Pln.of("182.47"), 8, Pln.of("14.60"), Pln.of("197.07")));
        assertThat(invoice.number()).hasToString("FV/U/1/0001");
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.parse("2026-11-19"));
        assertThat(invoice.tariffDecision()).isEqualTo("PO.RZT.70.57.2025");
    }

    /** 483 of 31 August came after July and August were estimated to 488, and before September was billed. */
    @Test
    void settles_earlier_estimates_only_once_with_a_reading_that_came_late() {
        String known = "M1 2026-02-28=461 2026-04-30=470 2026-06-30=479; billed 2026-06-30";
        SupplyPointBuilder late = SupplyPointText.parse(
                "M1 2026-02-28=461 2026-04-30=470 2026-06-30=479 2026-08-31=483; billed 2026-06-30", true);
        Invoice summer = SupplyPointText.parse(known, true).bill("2026-07-01", "2026-08-31");
        Invoice autumn = late.bill("2026-09-01", "2026-10-31", summer);

        Invoice winter = late.bill("2026-11-01", "2026-12-31", summer, autumn);

        // 22/184 × 61 = 7.29 → 7 m³ in each period; the first of them takes back the 5 m³ that were estimated too much.
        assertThat(use(autumn)).isEqualTo(2);
        assertThat(use(winter)).isEqualTo(7);
    }

    private static long use(Invoice invoice) {
        return invoice.charges().getFirst().meterUses().getFirst().use();
    }

    @Test
    void deducts_the_garden_meter_from_sewage() {
        Invoice invoice = aSupplyPoint()
                .groups("W1", "S1", "P")
                .main("M1", "2026-06-30=100", "2026-08-31=112")
                .garden("G1", "2026-06-30=10", "2026-08-31=13")
                .billedUntil("2026-06-30")
                .bill("2026-07-01", "2026-08-31");

        assertThat(invoice.charges().getFirst().lines())
                .extracting(line -> Pln.text(line.net()))
                .containsExactly("83.40", "111.15", "7.89");
        assertThat(invoice.totals()).isEqualTo(new Totals(Pln.of("202.44"), 8, Pln.of("16.20"), Pln.of("218.64")));
    }
}
