package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complaint from the customer to the clerk's answer. */
@EndToEnd
class ComplaintsTest {

    @Test
    void should_be_written_about_by_both_sides_until_they_are_answered() {
        // GIVEN
        var own = ImportedCustomer.numbered("902210", "Z902210");
        Ebok.handOver(List.of(own));
        var customer = Ebok.owner(own);
        var filed = customer.post(
                own.path() + "/complaints",
                Map.of(
                        "category", "bill-amount",
                        "subject", "Za wysoki rachunek",
                        "description", "Dwa razy tyle co zwykle.",
                        "invoiceId", "FV-902210-0003"));
        String complaint = own.path() + "/complaints/" + filed.text("caseNumber");
        String forClerks = "/staff/complaints/" + filed.text("caseNumber");

        // WHEN
        customer.post(complaint + "/messages", Map.of("text", "Czy ktoś to czyta?"));
        Ebok.clerk().post(forClerks + "/messages", Map.of("text", "Prosimy o zdjęcie wodomierza."));

        // THEN
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.json())
                .containsEntry("answerDue", ImportedCustomer.TODAY.plusDays(14).toString());
        assertThat(customer.get(complaint).list("messages"))
                .extracting("from", "text")
                .containsExactly(
                        tuple("customer", "Czy ktoś to czyta?"), tuple("staff", "Prosimy o zdjęcie wodomierza."));
        assertThat(Ebok.MAIL.newest(own.email(), "Przyjęliśmy reklamację").text())
                .contains("nie wstrzymuje terminu płatności");
        assertThat(Ebok.MAIL.newest(own.email(), "Wiadomość w sprawie")).isNotNull();
        assertThat(Ebok.clerk().get(forClerks).json())
                .containsEntry("customerNumber", "902210")
                .containsEntry("invoiceId", "FV-902210-0003");

        // WHEN
        var answered = Ebok.clerk()
                .post(forClerks + "/answer", Map.of("decision", "partly-accepted", "text", "Skorygujemy o 3 m³."));

        // THEN
        assertThat(answered.json()).containsEntry("status", "answered");
        assertThat(Ebok.MAIL.newest(own.email(), "Odpowiedź na reklamację").text())
                .contains("uznana w części", "Skorygujemy o 3 m³.");
        assertThat(customer.post(complaint + "/messages", Map.of("text", "Dziękuję."))
                        .problem())
                .isEqualTo("case-closed");
        assertThat(Ebok.clerk()
                        .post(forClerks + "/answer", Map.of("decision", "rejected", "text", "Jednak nie."))
                        .problem())
                .isEqualTo("case-closed");
        assertThat(customer.get(own.path() + "/complaints").items())
                .singleElement()
                .satisfies(listed -> assertThat(listed).containsEntry("status", "answered"));
    }

    @Test
    void should_be_about_an_invoice_of_their_own() {
        var answer = Ebok.customer("101011", "164.53")
                .post(
                        "/customers/101011/complaints",
                        Map.of(
                                "category", "bill-amount",
                                "subject", "Rachunek",
                                "description", "Nie mój.",
                                "invoiceId", "FV-101005-0003"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("invoice-not-found");
    }

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
