package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;

/** Several customers a user, several users a customer: who may see what, and until when. */
@EndToEnd
class ProxyTest {
    private static final ImportedCustomer CUSTOMER = ImportedCustomer.numbered("902070", "Z902070");
    private static final ImportedCustomer SECOND =
            ImportedCustomer.numbered("902071", "Z902070").withEmail("klient902070@example.pl");
    private static final ImportedCustomer NEIGHBOUR = ImportedCustomer.numbered("902072", "Z902070");
    private static final String GRANTS = CUSTOMER.path() + "/grants";
    private static Api owner;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(CUSTOMER, SECOND, NEIGHBOUR));
        owner = Ebok.owner(CUSTOMER);
    }

    @Test
    void should_be_invited_by_e_mail_see_the_customer_and_lose_that_again() {
        // GIVEN
        String email = "pelnomocnik.902070@example.pl";

        // WHEN
        var invited = owner.post(GRANTS, Map.of("email", email));

        // THEN
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.json())
                .containsEntry("email", email)
                .containsEntry("role", "proxy")
                .containsEntry("status", "invited");
        assertThat(Ebok.MAIL.newest(email, "Zaproszenie do e-BOK").text())
                .contains("Klient 902070")
                .contains("http");
        assertThat(owner.post(GRANTS, Map.of("email", email)).problem()).isEqualTo("already-exists");

        // WHEN
        Api proxy = Ebok.signedUp(email);

        // THEN
        assertThat(proxy.get("/me").list("customers"))
                .singleElement()
                .satisfies(customer -> assertThat(customer)
                        .containsEntry("customerNumber", "902070")
                        .containsEntry("role", "proxy"));
        assertThat(proxy.get(CUSTOMER.path() + "/balance").status()).isEqualTo(200);
        assertThat(proxy.post(GRANTS, Map.of("email", "kolega@example.pl")).problem())
                .isEqualTo("owner-only");

        // WHEN
        var granted = Ebok.item(owner, GRANTS, "email", email);
        var revoked = owner.delete(GRANTS + "/" + granted.get("grantId"));

        // THEN
        assertThat(granted).containsEntry("status", "active");
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(revoked.body()).isEmpty();
        assertThat(proxy.get(CUSTOMER.path() + "/balance").problem()).isEqualTo("customer-not-found");
        assertThat(owner.delete(GRANTS + "/" + granted.get("grantId")).problem())
                .isEqualTo("not-found");
    }

    @Test
    void should_see_the_customer_at_once_where_they_have_an_account_already() {
        // GIVEN
        Api neighbour = Ebok.owner(NEIGHBOUR);
        assertThat(neighbour.get(CUSTOMER.path()).status()).isEqualTo(404);

        // WHEN
        var granted = owner.post(GRANTS, Map.of("email", NEIGHBOUR.email()));

        // THEN
        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.json()).containsEntry("status", "active");
        assertThat(neighbour.get(CUSTOMER.path()).text("customerNumber")).isEqualTo("902070");
        assertThat(Ebok.MAIL.newest(NEIGHBOUR.email(), "Nowy dostęp w e-BOK").text())
                .contains("Klient 902070");
    }

    @Test
    void should_not_take_the_last_owner_s_access() {
        var own = Ebok.item(owner, GRANTS, "role", "owner");

        var answer = owner.delete(GRANTS + "/" + own.get("grantId"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(owner.get(CUSTOMER.path()).status()).isEqualTo(200);
    }

    @Test
    void should_add_another_customer_by_the_same_proof_as_a_registration() {
        assertThat(owner.post("/me/customers", SECOND.proof("ktos.inny@example.pl"))
                        .status())
                .as("under another e-mail")
                .isEqualTo(400);
        var wrong = owner.post(
                "/me/customers",
                Map.of("customerNumber", "902071", "invoiceNumber", SECOND.lastInvoice(), "invoiceAmount", "70.01"));
        var added = owner.post("/me/customers", SECOND.proof(CUSTOMER.email()));
        var again = owner.post("/me/customers", SECOND.proof(CUSTOMER.email()));

        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problem()).isEqualTo("contract-required");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json())
                .containsEntry("customerNumber", "902071")
                .containsEntry("name", "Klient 902071")
                .containsEntry("role", "owner");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-registered");
        assertThat(owner.get("/me/customers").items())
                .extracting("customerNumber")
                .contains("902070", "902071");
    }
}
