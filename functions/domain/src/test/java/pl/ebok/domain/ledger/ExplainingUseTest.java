package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.metering.AverageUse;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.ReadingSource;

class ExplainingUseTest {
    private static final String[] A_YEAR = {"2026-02-28=461", "2026-04-30=470", "2026-06-30=479", "2026-08-31=488"};

    @Test
    void should_name_who_gave_the_readings() {
        SupplyPointBuilder point = aSupplyPoint().main("M1", "2026-08-31=488", "2026-10-31=497");
        Invoice invoice = point.billedUntil("2026-08-31").bill("2026-09-01", "2026-10-31");

        var explained = explain(point.meters(), invoice, invoice);

        assertThat(explained.fromSource())
                .isEqualTo(point.meters().getFirst().readings().getFirst().source());
        assertThat(explained.toSource())
                .isEqualTo(point.meters().getFirst().readings().getLast().source());
        assertThat(explained.average()).isNull();
        assertThat(explained.settledBy()).isNull();
    }

    @Test
    void should_tell_what_an_estimate_was_computed_from_so_that_it_adds_up() {
        SupplyPointBuilder point = aSupplyPoint().main("M1", A_YEAR);
        Invoice invoice = point.billedUntil("2026-08-31").bill("2026-09-01", "2026-10-31");
        MeterUse use = use(invoice);

        var explained = explain(point.meters(), invoice, invoice);

        assertThat(use.estimated()).isTrue();
        AverageUse average = explained.average();
        assertThat(average).isEqualTo(new AverageUse(27, 184));
        assertThat(average.of(61)).isEqualTo(use.use());
        assertThat(explained.toSource()).isEqualTo(ReadingSource.ESTIMATE);
    }

    @Test
    void should_name_the_invoice_that_put_an_estimate_right() {
        SupplyPointBuilder point = aSupplyPoint().main("M1", A_YEAR);
        Invoice estimated = point.billedUntil("2026-08-31").bill("2026-09-01", "2026-10-31");
        SupplyPointBuilder later = aSupplyPoint()
                .main("M1", "2026-02-28=461", "2026-04-30=470", "2026-06-30=479", "2026-08-31=488", "2026-12-31=505");
        Invoice settling = later.billedUntil("2026-10-31").bill("2026-11-01", "2026-12-31", estimated);

        var explained = explain(later.meters(), estimated, estimated, settling);

        assertThat(explained.settledBy()).isEqualTo(settling);
        assertThat(explain(later.meters(), settling, estimated, settling).fromSource())
                .isEqualTo(ReadingSource.ESTIMATE);
    }

    private static ExplainingUse.Explained explain(List<Meter> meters, Invoice invoice, Invoice... all) {
        var ledger = new CustomerLedger(
                Arrays.stream(all).<LedgerEntry>map(PostedInvoice::of).toList(), List.of());
        return new ExplainingUse(meters, ledger).of(invoice.charges().getFirst(), use(invoice));
    }

    private static MeterUse use(Invoice invoice) {
        return invoice.charges().getFirst().meterUses().getFirst();
    }
}
