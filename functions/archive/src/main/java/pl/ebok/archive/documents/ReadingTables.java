package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.InvoicePage.ReadingRow;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.SupplyPointCharges;

/** The readings an invoice was counted from, as rows of a table. */
final class ReadingTables {
    private static final String NONE = "–";

    private ReadingTables() {}

    static List<ReadingRow> of(List<SupplyPointCharges> charges) {
        List<ReadingRow> rows = new ArrayList<>();
        for (SupplyPointCharges point : charges) {
            for (MeterUse use : point.meterUses()) {
                rows.add(new ReadingRow(
                        charges.size() > 1 ? point.supplyPointId() : null,
                        use.meterId(),
                        Polish.meter(use.kind()),
                        Polish.day(use.fromDay()),
                        value(use.from()),
                        Polish.day(use.toDay()),
                        value(use.to()),
                        Polish.number(use.use()),
                        use.isEstimate() ? "szacunek" : "odczyt"));
            }
        }
        return rows;
    }

    private static String value(@Nullable Long value) {
        return value == null ? NONE : Polish.number(value);
    }
}
