package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
