package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.billing.VectorTable.Vector;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

class BillingVectorsTest {
    private static final Map<String, Tariff> TARIFFS = VectorTable.tariffs();

    @ParameterizedTest
    @MethodSource("vectors")
    void agrees_with_the_arithmetic_by_hand(Vector vector) {
        List<Tariff> tariffs = List.of(vector.tariffs().split("\\+")).stream()
                .map(TARIFFS::get)
                .toList();

        Invoice invoice = bill(vector, tariffs);

        assertThat(invoice.charges().getFirst().lines().stream().map(BillingVectorsTest::text))
                .containsExactlyElementsOf(vector.lines());
        assertThat(invoice.totals()).isEqualTo(vector.totals());
        assertThat(invoice.estimated()).isEqualTo(vector.estimated());
    }

    @Test
    void are_as_many_as_promised() {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(60);
    }

    static List<Vector> vectors() {
        return VectorTable.vectors();
    }

    private static Invoice bill(Vector vector, List<Tariff> tariffs) {
        var earlier = new ArrayList<Invoice>();
        for (Period period : vector.earlier()) {
            earlier.add(bill(vector, tariffs, period, false, earlier));
        }
        return bill(vector, tariffs, vector.period(), true, earlier);
    }

    private static Invoice bill(
            Vector vector, List<Tariff> tariffs, Period period, boolean withLateReadings, List<Invoice> earlier) {
        SupplyPointBuilder point = SupplyPointText.parse(vector.supplyPoint(), withLateReadings);
        BillingOutcome outcome = new CalculatingInvoice(tariffs)
                .apply(
                        point.customer(),
                        point.contract(),
                        point.meters(),
                        period,
                        period.to().plusDays(5),
                        List.copyOf(earlier),
                        earlier.size() + 1);
        assertThat(outcome).isInstanceOf(BillingOutcome.Billed.class);
        return ((BillingOutcome.Billed) outcome).invoice();
    }

    /** A line as the table writes it: {@code W 6×6.95=41.70}. */
    private static String text(InvoiceLine line) {
        String net = Pln.text(line.net());
        String price = Pln.text(line.unitPrice());
        String text = switch (line.charge()) {
            case WATER -> "W " + line.quantity() + "×" + price + "=" + net;
            case SEWAGE -> "S " + line.quantity() + "×" + price + "=" + net;
            case STANDING_CHARGE -> "A " + price + "×" + line.quantity() + "/" + line.of() + "=" + net;
        };
        return text.replace('-', '−');
    }
}
