package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Answer;

/** A planned interruption: who is told, and who is not. */
@EndToEnd
class InterruptionsTest {
    private static final LocalDate DAY = ImportedCustomer.TODAY.plusDays(3);
    private static final ImportedCustomer THERE =
            ImportedCustomer.numbered("902130", "Z902130").at("Świętojańska", "4");
    private static final ImportedCustomer NEXT_DOOR =
            ImportedCustomer.numbered("902131", "Z902130").at("Świętojańska", "6");
    private static final ImportedCustomer NOT_INTERESTED =
            ImportedCustomer.numbered("902132", "Z902130").at("Świętojańska", "8");
    private static final ImportedCustomer ELSEWHERE =
            ImportedCustomer.numbered("902133", "Z902130").at("Świętokrzyska", "4");

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(THERE, NEXT_DOOR, NOT_INTERESTED, ELSEWHERE));
        Ebok.owner(NOT_INTERESTED).put(NOT_INTERESTED.path() + "/notifications", Map.of("plannedInterruption", false));
    }

    @Test
    void should_be_announced_to_the_street_but_not_to_who_switched_that_off() {
        // WHEN
        Answer announced = announce(Map.of("reason", "Wymiana zasuwy"));

        // THEN
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.json()).containsEntry("notified", 2);
        assertThat(Ebok.MAIL.newest(THERE.email(), "Przerwa w dostawie wody").text())
                .contains("Świętojańska", "Wymiana zasuwy", "8:00");
        assertThat(Ebok.MAIL
                        .newest(NEXT_DOOR.email(), "Przerwa w dostawie wody")
                        .text())
                .contains("Świętojańska");
        assertThat(Ebok.MAIL.withSubject(NOT_INTERESTED.email(), "Przerwa w dostawie wody"))
                .isEmpty();
        assertThat(Ebok.MAIL.withSubject(ELSEWHERE.email(), "Przerwa w dostawie wody"))
                .isEmpty();
    }

    @Test
    void should_be_announced_to_some_buildings_only() {
        assertThat(announce(Map.of("buildings", List.of("6"))).json()).containsEntry("notified", 1);
    }

    private static Answer announce(Map<String, ?> more) {
        var body = new HashMap<String, Object>(
                Map.of("city", "Gorzów Wielkopolski", "street", "ul. Świętojańska", "from", at(8), "to", at(14)));
        body.putAll(more);
        return Ebok.clerk().post("/staff/interruptions", body);
    }

    private static String at(int hour) {
        return DAY.atTime(hour, 0)
                .atZone(ZoneId.of("Europe/Warsaw"))
                .toOffsetDateTime()
                .toString();
    }
}
