package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** Who gets in, and who does not. */
@EndToEnd
class RegistrationTest {

    @Test
    void should_refuse_a_wrong_amount_as_it_refuses_an_unknown_number() {
        var wrongAmount = Ebok.PUBLIC.post("/registrations", Ebok.proof("101003", "194.51", "obcy@example.pl"));
        var unknown = Ebok.PUBLIC.post("/registrations", Ebok.proof("999999", "194.50", "obcy@example.pl"));

        assertThat(wrongAmount.status()).isEqualTo(403);
        assertThat(wrongAmount.problem()).isEqualTo("contract-required");
        assertThat(wrongAmount.body()).isEqualTo(unknown.body());
    }

    @Test
    void should_refuse_a_customer_whose_contract_has_ended() {
        var answer = Ebok.PUBLIC.post("/registrations", Ebok.proof("101010", "361.25", "klient101010@example.pl"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("contract-required");
    }

    @Test
    void should_refuse_a_customer_before_the_first_invoice() {
        var answer = Ebok.PUBLIC.post(
                "/registrations",
                Map.of(
                        "customerNumber", "101009",
                        "contractNumber", "U/2026/101009",
                        "email", "klient101009@example.pl"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("first-invoice-required");
    }

    @Test
    void should_send_a_resident_of_a_block_to_its_manager() {
        var building =
                Ebok.clerk().get("/staff/customers/101008").list("contracts").getFirst();
        @SuppressWarnings("unchecked") // an address is an object
        var address = (Map<String, Object>) ((Map<String, Object>) building.get("supplyPoint")).get("address");

        var answer = Ebok.PUBLIC.get("/eligibility?postalCode=%s&street=%s&building=%s"
                .formatted(
                        address.get("postalCode"),
                        URLEncoder.encode(String.valueOf(address.get("street")), StandardCharsets.UTF_8),
                        address.get("building")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .containsEntry("canRegister", false)
                .containsEntry("reason", "building-contract-held-by-manager");
    }

    @Test
    void should_refuse_a_sign_up_without_a_ticket() {
        assertThatThrownBy(() -> Ebok.IDENTITY.signUp("bez.biletu@example.pl", Ebok.PASSWORD))
                .isInstanceOf(UserLambdaValidationException.class)
                .hasMessageContaining("registration-required");
    }

    @Test
    void should_let_a_customer_in_and_show_nobody_else() {
        var customer = Ebok.customer("101002", "120.30");

        var me = customer.get("/me");
        var foreign = customer.get("/customers/101005");
        var unknown = customer.get("/customers/999999");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.list("customers")).extracting("customerNumber").containsExactly("101002");
        assertThat(customer.get("/customers/101002").text("name")).isEqualTo("Łucja Żurek");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem()).isEqualTo("customer-not-found");
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @Test
    void should_keep_customers_out_of_the_clerks_pages() {
        var answer = Ebok.customer("101002", "120.30").get("/staff/customers");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(Ebok.PUBLIC.get("/staff/customers").status()).isEqualTo(401);
    }
}
