package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Waiting;

/** A visit booked by somebody without an account, from the free slot to the cancellation. */
@EndToEnd
class VisitsTest {
    private static final String SLOTS = "/visit-slots?topic=technical-conditions";

    @Test
    void should_be_booked_once_and_given_back() {
        // GIVEN
        String start = slots().getLast();
        Map<String, Object> visit = Map.of(
                "topic", "technical-conditions",
                "start", start,
                "name", "Ewa Wójcik",
                "email", "ewa.wojcik@example.pl",
                "phone", "+48600100200");

        // WHEN
        var booked = Ebok.PUBLIC.post("/visits", visit);

        // THEN
        assertThat(booked.status()).isEqualTo(201);
        assertThat(Ebok.PUBLIC.post("/visits", visit).problem()).isEqualTo("slot-taken");
        assertThat(slots()).doesNotContain(start);
        Waiting.untilTrue(
                "the letter", () -> !Ebok.MAIL.to("ewa.wojcik@example.pl").isEmpty());
        assertThat(Ebok.PUBLIC.delete("/visits/" + booked.text("visitCode")).status())
                .isEqualTo(204);
        assertThat(slots()).contains(start);
    }

    @Test
    void should_not_be_needed_for_a_short_matter() {
        assertThat(Ebok.PUBLIC.get("/visit-slots?topic=short-matter").problem()).isEqualTo("booking-not-needed");
    }

    private static List<String> slots() {
        return Ebok.PUBLIC.get(SLOTS).list("items").stream()
                .map(slot -> String.valueOf(slot.get("start")))
                .toList();
    }
}
