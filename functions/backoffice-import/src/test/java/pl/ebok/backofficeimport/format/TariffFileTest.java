package pl.ebok.backofficeimport.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.backofficeimport.Sample;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Violation;

class TariffFileTest {
    private static final String TARIFF = Sample.tariff();

    @Test
    void reads_the_sample_tariff() {
        Tariff tariff = TariffFile.read(TARIFF);

        assertThat(tariff.decision()).isEqualTo("PO.RZT.70.57.2025");
        assertThat(tariff.steps()).hasSize(3);
        assertThat(tariff.steps().getFirst().water()).containsEntry("W1", Pln.of("6.95"));
        assertThat(tariff.steps().getFirst().standingCharge()).containsEntry("P", Pln.of("7.89"));
        assertThat(tariff.normPerMonth()).isEqualByComparingTo("3.0");
        assertThat(tariff.eInvoiceGroups()).isEmpty();
    }

    @Test
    void reads_standing_charges_by_the_length_of_the_period_and_e_invoice_groups() {
        Tariff tariff =
                TariffFile.read(TARIFF.replaceFirst("\"E\": \"6.39\"", "\"E\": {\"1\": \"3.39\", \"2\": \"6.39\"}")
                        .replaceFirst("\\{", "{\"eInvoiceGroups\": {\"P\": \"E\"},"));

        assertThat(tariff.steps().getFirst().standingCharge())
                .containsEntry("E/1", Pln.of("3.39"))
                .containsEntry("E/2", Pln.of("6.39"))
                .containsEntry("P", Pln.of("7.89"));
        assertThat(tariff.eInvoiceGroups()).containsEntry("P", "E");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "decision": "PO.RZT.70.57.2025" | "decision": null        | decision
                    "vatPercent": 8                 | "vatPercent": "8"       | vatPercent
                    "currency": "PLN"               | "currency": "EUR"       | currency
                    "standingChargePer": "billing period" | "standingChargePer": "month" | standingChargePer
                    "from": "2026-10-15"            | "from": "2026-10-16"    | steps[1].from
                    "from": "2026-10-15"            | "from": "2026-10-14"    | steps[1].from
                    "to": "2026-10-14"              | "to": "2025-01-01"      | steps[0].to
                    "W1": "6.95"                    | "W1": "6,95"            | steps[0].water.W1
                    "W1": "6.95"                    | "W1": "-6.95"           | steps[0].water.W1
                    "steps": [                      | "steps": [[],           | steps[0]
                    "normWithoutMeterM3PerMonth"    | "norm"                  | normWithoutMeterM3PerMonth
                    """)
    void names_the_field_that_is_wrong(String right, String wrong, String field) {
        assertThat(TARIFF).contains(right);

        InvalidInput invalid = catchThrowableOfType(
                InvalidInput.class, () -> TariffFile.read(TARIFF.replaceFirst(Pattern.quote(right), wrong)));
        assertThat(invalid).isNotNull();
        assertThat(invalid.violations()).extracting(Violation::field).contains(field);
    }
}
