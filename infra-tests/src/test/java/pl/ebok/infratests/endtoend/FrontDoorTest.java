package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people without an account may do, and where it ends. */
@EndToEnd
class FrontDoorTest {
    private static final ImportedCustomer CUSTOMER = ImportedCustomer.numbered("902160", "Z902160");
    private static final ImportedCustomer GUESSED = ImportedCustomer.numbered("902161", "Z902160");

    FrontDoorTest() {
        if (Ebok.clerk().get("/staff/customers/902161").status() == 404) {
            Ebok.handOver(List.of(CUSTOMER, GUESSED));
        }
    }

    @Test
    void should_give_a_ticket_for_a_day_and_none_to_who_has_an_account() {
        // WHEN
        var ticket = Ebok.PUBLIC.post("/registrations", CUSTOMER.proof());

        // THEN
        assertThat(ticket.status()).isEqualTo(201);
        assertThat(ticket.json()).containsEntry("email", CUSTOMER.email()).containsKey("registrationId");
        assertThat(Duration.between(Instant.now(), Instant.parse(ticket.text("expiresAt"))))
                .isBetween(Duration.ofMinutes(23 * 60 + 55), Duration.ofHours(24));

        // WHEN
        Ebok.signedUp(CUSTOMER.email());

        // THEN
        var again = Ebok.PUBLIC.post("/registrations", CUSTOMER.proof());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-registered");
    }

    @Test
    void should_be_locked_for_the_day_after_five_wrong_guesses() {
        var wrong = Map.of(
                "customerNumber", "902161",
                "invoiceNumber", "FV/902161/0003",
                "invoiceAmount", "70.01",
                "email", "zgadywacz@example.pl");

        for (int guess = 0; guess < 5; guess++) {
            assertThat(Ebok.PUBLIC.post("/registrations", wrong).problem()).isEqualTo("contract-required");
        }
        var locked = Ebok.PUBLIC.post("/registrations", GUESSED.proof("zgadywacz@example.pl"));

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("too-many-attempts");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 24 * 3600);
    }

    @Test
    void should_say_who_may_register_at_an_address_without_a_name() {
        var address = "/eligibility?postalCode=66-412&street=Pr%C3%B3bna&building=";

        var known = Ebok.PUBLIC.get(address + "7");
        var unknown = Ebok.PUBLIC.get(address + "700");

        assertThat(known.json()).containsEntry("canRegister", true).containsEntry("reason", null);
        assertThat(known.text("message")).isNotBlank();
        assertThat(unknown.json()).containsEntry("canRegister", false).containsEntry("reason", "contract-required");
        assertThat(known.body()).doesNotContain("Klient");
    }

    @Test
    void should_tell_what_needs_a_booking_and_what_does_not() {
        assertThat(Ebok.PUBLIC.get("/visit-topics").items())
                .filteredOn(topic -> Boolean.TRUE.equals(topic.get("bookingNeeded")))
                .extracting("topic")
                .contains("contract-signing", "technical-conditions")
                .doesNotContain("short-matter");
        assertThat(Ebok.PUBLIC.get("/visit-topics").items())
                .allSatisfy(topic -> assertThat(topic).containsOnlyKeys("topic", "name", "bookingNeeded", "minutes"));
    }

    @Test
    void should_cancel_a_visit_by_its_code_once() {
        var booked = Ebok.PUBLIC.post(
                "/visits",
                Map.of(
                        "topic", "contract-signing",
                        "start", CustomersChanges.freeSlot("contract-signing"),
                        "name", "Adam Nowy",
                        "email", "adam.nowy@example.pl",
                        "phone", "+48600100900"));
        String path = "/visits/" + booked.text("visitCode");

        var cancelled = Ebok.PUBLIC.delete(path);

        assertThat(booked.status()).isEqualTo(201);
        assertThat(cancelled.status()).isEqualTo(204);
        assertThat(cancelled.body()).isEmpty();
        assertThat(Ebok.PUBLIC.delete(path).problem()).isEqualTo("visit-not-found");
    }
}
