package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complaint from the customer to the clerk's answer. */
@EndToEnd
class ComplaintsTest {

    @Test
    void should_be_answered_by_a_clerk_and_read_by_the_customer() {
        // GIVEN
        var customer = Ebok.customer("101011", "164.53");
        var received = customer.post(
                "/customers/101011/complaints",
                Map.of(
                        "category",
                        "water-quality",
                        "subject",
                        "Mętna woda",
                        "description",
                        "Od wczoraj woda jest mętna."));
        assertThat(received.status()).isEqualTo(201);
        String caseNumber = received.text("caseNumber");

        // WHEN
        var answered = Ebok.clerk()
                .post(
                        "/staff/complaints/%s/answer".formatted(caseNumber),
                        Map.of("decision", "accepted", "text", "Przepłukaliśmy sieć, przepraszamy."));

        // THEN
        assertThat(answered.status()).isEqualTo(200);
        assertThat(customer.get("/customers/101011/complaints/" + caseNumber).json())
                .containsEntry("decision", "accepted");
        assertThat(Ebok.PUBLIC
                        .get("/cases/%s?email=klient101011@example.pl".formatted(caseNumber))
                        .status())
                .isEqualTo(200);
        assertThat(Ebok.PUBLIC
                        .get("/cases/%s?email=inny@example.pl".formatted(caseNumber))
                        .status())
                .isEqualTo(404);
    }
}
