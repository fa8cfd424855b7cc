package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.VectorTable.CorrectionVector;
import pl.ebok.domain.money.Pln;

class CorrectionVectorsTest {
    @ParameterizedTest
    @MethodSource("vectors")
    void agree_with_the_arithmetic_by_hand(CorrectionVector vector) {
        var billed = new BilledPoint(SupplyPointText.parse(vector.supplyPoint(), true));
        vector.bills().forEach(billed::bill);

        for (String change : vector.changes()) {
            apply(billed, change);
        }

        assertThat(EarlierBills.latestStates(billed.documents()).stream().map(CorrectionVectorsTest::text))
                .containsExactlyElementsOf(vector.after());
    }

    @Test
    void are_as_many_as_promised() {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(12);
    }

    static List<CorrectionVector> vectors() {
        return VectorTable.corrections();
    }

    private static void apply(BilledPoint billed, String change) {
        String[] words = change.split(" ");
        if (words[0].equals("cancel")) {
            billed.correct(Integer.parseInt(words[1]), new CorrectionChange.Cancelled());
        } else if (words.length == 3) {
            billed.correct(
                    Integer.parseInt(words[0]), new CorrectionChange.Readings(List.of(reading(words[1], words[2]))));
        } else {
            billed.correct(reading(words[0], words[1]));
        }
    }

    private static CorrectedReading reading(String meterId, String text) {
        String[] parts = text.split("=");
        return new CorrectedReading(meterId, LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
    }

    /** m³ of water and sewage, and the gross total. */
    private static String text(Invoice invoice) {
        return "%d %d %s"
                .formatted(
                        sum(invoice, Charge.WATER),
                        sum(invoice, Charge.SEWAGE),
                        Pln.text(invoice.totals().gross()))
                .replace('-', '−');
    }

    private static long sum(Invoice invoice, Charge charge) {
        return invoice.charges().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.charge() == charge)
                .mapToLong(InvoiceLine::quantity)
                .sum();
    }
}
