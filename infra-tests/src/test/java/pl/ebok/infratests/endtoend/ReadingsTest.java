package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Readings that customers send. */
@EndToEnd
class ReadingsTest {
    private static final String GARDEN_METER = "/customers/101003/meters/G12925/readings";
    private static final String MAIN_METER = "/customers/101003/meters/M12925/readings";

    @Test
    void should_refuse_a_reading_below_the_last_one() {
        var answer = Ebok.customer("101003", "194.50").post(MAIN_METER, Map.of("readOn", "2026-10-20", "value", 831));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("reading-lower-than-previous");
    }

    @Test
    void should_refuse_a_garden_meter_whose_legalisation_has_expired() {
        var answer = Ebok.customer("101003", "194.50").post(GARDEN_METER, Map.of("readOn", "2026-10-20", "value", 55));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("meter-legalisation-expired");
    }

    @Test
    void should_refuse_what_cannot_be_and_list_the_rest_newest_first() {
        // GIVEN
        var own = ImportedCustomer.numbered("902200", "Z902200");
        Ebok.handOver(List.of(own));
        var customer = Ebok.owner(own);
        String meter = own.path() + "/meters/M902200/readings";
        String day = ImportedCustomer.LAST_MONTH_END.toString();
        int value = ImportedCustomer.LAST_READING + 3;

        // WHEN
        var taken = customer.post(meter, Map.of("readOn", day, "value", value));

        // THEN
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json())
                .containsEntry("readOn", day)
                .containsEntry("value", value)
                .containsEntry("source", "customer");
        assertThat(customer.post(meter, Map.of("readOn", day, "value", value)).status())
                .as("the same once more")
                .isEqualTo(201);
        assertThat(customer.post(meter, Map.of("readOn", day, "value", value + 1))
                        .problem())
                .isEqualTo("reading-already-given");
        assertThat(customer.post(
                                meter,
                                Map.of(
                                        "readOn",
                                        ImportedCustomer.TODAY.plusDays(2).toString(),
                                        "value",
                                        value + 1))
                        .problem())
                .isEqualTo("reading-in-the-future");
        assertThat(customer.post(meter, Map.of("readOn", ImportedCustomer.TODAY.toString(), "value", 100_000))
                        .problem())
                .isEqualTo("reading-too-long");
        assertThat(customer.get(own.path() + "/meters/M9/readings").problem()).isEqualTo("meter-not-found");
        assertThat(customer.get(meter).items())
                .extracting(reading -> String.valueOf(reading.get("readOn")))
                .isSortedAccordingTo(Comparator.reverseOrder())
                .first()
                .isEqualTo(day);
    }

    @Test
    void should_say_when_a_reading_outside_the_window_is_billed() {
        var customer = Ebok.customer("101002", "120.30");

        var answer =
                customer.post("/customers/101002/meters/M89618/readings", Map.of("readOn", "2026-10-05", "value", 723));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("billedWith")).isNotNull();
        var billedWith = LocalDate.parse(answer.text("billedWith"));
        assertThat(answer.text("message").replace('\u00a0', ' '))
                .contains(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("pl"))
                        .format(billedWith));
    }

    @Test
    void should_ask_once_more_before_it_takes_an_unusual_reading() {
        var customer = Ebok.customer("101012", "215.34");
        String meter = "/customers/101012/meters/M19112/readings";

        var asked = customer.post(meter, Map.of("readOn", "2026-10-31", "value", 90));
        var confirmed = customer.post(meter, Map.of("readOn", "2026-10-31", "value", 90, "confirmUnusual", true));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.problem()).isEqualTo("reading-unusual");
        assertThat(confirmed.status()).isEqualTo(201);
        assertThat(Ebok.item(customer, meter, "readOn", "2026-10-31"))
                .containsEntry("value", 90)
                .containsEntry("source", "customer");
    }
}
