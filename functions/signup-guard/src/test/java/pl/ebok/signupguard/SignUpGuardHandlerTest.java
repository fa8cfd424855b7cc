package pl.ebok.signupguard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreSignUpEvent;
import com.amazonaws.services.lambda.runtime.events.CognitoUserPoolPreTokenGenerationEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Settings;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.customers.CustomerNumber;

class SignUpGuardHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final String USER = "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b";
    private static final String EMAIL = "klient101001@example.pl";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoTickets tickets = new DynamoTickets(db.table("AccessTable"));
    private final DynamoGrants grants = new DynamoGrants(db.table("AccessTable"));

    @Test
    void refuses_a_sign_up_without_a_ticket_and_says_what_to_do() {
        assertThatThrownBy(() -> given("sign-up.json"))
                .isInstanceOf(SignUpRefused.class)
                .hasMessageContaining("registration-required")
                .hasMessageContaining("customer number");
        assertThat(grants.ofUser(USER)).isEmpty();
    }

    @Test
    void refuses_a_sign_up_with_a_ticket_that_has_ended() {
        tickets.save(ticket("101001", NOW));

        assertThatThrownBy(() -> given("sign-up.json")).hasMessageContaining("registration-required");
    }

    @Test
    void lets_the_holder_of_a_ticket_sign_up_and_grants_nothing_yet() {
        tickets.save(ticket("101001", NOW.plusSeconds(60)));

        var answer = given("sign-up.json");

        assertThat(answer.json()).containsEntry("userName", USER).containsEntry("triggerSource", "PreSignUp_SignUp");
        assertThat(answer.json().get("response"))
                .isEqualTo(Map.of("autoConfirmUser", false, "autoVerifyEmail", false, "autoVerifyPhone", false));
        assertThat(grants.ofUser(USER)).isEmpty();
        assertThat(tickets.ofEmail(EMAIL)).hasSize(1);
    }

    @Test
    void turns_tickets_into_grants_when_their_user_signs_in_and_uses_them_up() {
        tickets.save(ticket("101001", NOW.plusSeconds(60)));
        tickets.save(ticket("101002", NOW.plusSeconds(60)));

        var answer = signedIn("sign-in.json");
        signedIn("sign-in.json");

        assertThat(answer.json()).containsEntry("userName", USER);
        assertThat(tickets.ofEmail(EMAIL)).isEmpty();
        assertThat(grants.ofUser(USER)).containsExactly(grant("101001"), grant("101002"));
        assertThat(new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(new CustomerNumber("101002")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(EMAIL);
                    assertThat(entry.action()).isEqualTo("grant-added");
                    assertThat(entry.after()).isEqualTo(Map.of("email", EMAIL, "role", "owner"));
                });
    }

    @Test
    void grants_nothing_to_who_signs_in_without_a_proved_e_mail() {
        tickets.save(ticket("101001", NOW.plusSeconds(60)));

        Fixture.of(
                        "signup-guard/sign-in.json",
                        CognitoUserPoolPreTokenGenerationEvent.class,
                        "\"email_verified\": \"true\"",
                        "\"email_verified\": \"false\"")
                .givenTo(handler());

        assertThat(grants.ofUser(USER)).isEmpty();
    }

    @Test
    void lets_the_utility_create_a_clerk_without_granting_anything() {
        assertThat(given("created-by-staff.json").json()).containsEntry("userName", USER);
        assertThat(grants.ofUser(USER)).isEmpty();
    }

    @Test
    void refuses_for_now_and_logs_no_personal_data_when_the_table_does_not_answer() {
        var broken = new SignUpGuardHandler(
                db.client(), Settings.of(Map.of("ACCESS_TABLE", "none", "AUDIT_TABLE", "none")), clock());

        assertThatThrownBy(() -> Fixture.of("signup-guard/sign-up.json", CognitoUserPoolPreSignUpEvent.class)
                        .givenTo(broken))
                .hasMessageContaining("sign-up-unavailable")
                .hasMessageNotContaining("none");
    }

    private Fixture.Answer given(String file) {
        return Fixture.of("signup-guard/" + file, CognitoUserPoolPreSignUpEvent.class)
                .givenTo(handler());
    }

    private Fixture.Answer signedIn(String file) {
        return Fixture.of("signup-guard/" + file, CognitoUserPoolPreTokenGenerationEvent.class)
                .givenTo(handler());
    }

    private SignUpGuardHandler handler() {
        return new SignUpGuardHandler(db.client(), db.settings(Map.of()), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static Ticket ticket(String customer, Instant expiresAt) {
        return new Ticket("r-" + customer, EMAIL, new CustomerNumber(customer), Role.OWNER, expiresAt);
    }

    private static Grant grant(String customer) {
        return new Grant(USER, EMAIL, new CustomerNumber(customer), Role.OWNER, NOW);
    }
}
