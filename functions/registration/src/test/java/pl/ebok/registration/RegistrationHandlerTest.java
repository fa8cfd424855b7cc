package pl.ebok.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoPendingRegistrations;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.SignIns;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.customers.CustomerNumber;

class RegistrationHandlerTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final String EMAIL = "klient101001@example.pl";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final Fixture.Calls calls = Fixture.calls("registration", this::handler);
    private final Map<String, String> users = new HashMap<>();
    private final DynamoTickets tickets = new DynamoTickets(db.table("AccessTable"));

    @BeforeEach
    void a_customer_with_an_invoice_and_one_without() {
        var customers = new DynamoCustomers(db.table("CustomersTable"));
        customers.save(aCustomer().build());
        customers.save(aCustomer()
                .numbered("101009")
                .with(aContract()
                        .numbered("U/2026/101009")
                        .signedOn("2026-10-20")
                        .neverBilled())
                .build());
        new DynamoLedger(db.table("LedgerTable"))
                .importInvoice(
                        CUSTOMER,
                        anImportedInvoice()
                                .worth("180.09", "194.50")
                                .paid("194.50")
                                .build());
    }

    @Test
    void tells_that_one_can_register_at_an_address_with_a_contract() {
        var answer = calls.given("eligibility.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsEntry("canRegister", true).containsEntry("reason", null);
        assertThat(answer.body().get("message")).asString().contains("numer klienta");
    }

    @Test
    void tells_that_a_contract_is_required_elsewhere() {
        var answer = calls.given("eligibility.json", "Ogrodowa", "Nieznana");

        assertThat(answer.body()).containsEntry("canRegister", false).containsEntry("reason", "contract-required");
    }

    @Test
    void names_the_parameters_that_are_missing_in_the_callers_language() {
        var answer = calls.given("eligibility-without-street.json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.body().get("violations"))
                .isEqualTo(List.of(
                        Map.of("field", "street", "message", "this field is required"),
                        Map.of("field", "building", "message", "this field is required")));
    }

    @Test
    void refuses_a_postal_code_of_another_shape() {
        var answer = calls.given("eligibility.json", "66-410", "6641");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations")).asString().contains("postalCode");
    }

    @Test
    void gives_a_ticket_for_a_day_to_who_knows_an_invoice() {
        var answer = calls.given("register.json");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .containsEntry("email", EMAIL)
                .containsEntry("expiresAt", "2026-11-06T10:00:00Z")
                .containsKey("registrationId");
        assertThat(tickets.ofEmail(EMAIL)).extracting(Ticket::customerNumber).containsExactly(CUSTOMER);
    }

    @Test
    void gives_the_same_answer_for_a_wrong_number_invoice_or_amount() {
        var wrongNumber = calls.given("register.json", "\\\"101001\\\"", "\\\"999999\\\"");
        var wrongInvoice = calls.given("register.json", "FV/101001/0003", "FV/101001/0009");
        var wrongAmount = calls.given("register.json", "194.50", "194.51");

        assertThat(wrongNumber.status()).isEqualTo(403);
        assertThat(wrongNumber.problem()).isEqualTo("contract-required");
        assertThat(wrongInvoice.json()).isEqualTo(wrongNumber.json());
        assertThat(wrongAmount.json()).isEqualTo(wrongNumber.json());
        assertThat(tickets.ofEmail(EMAIL)).isEmpty();
    }

    @Test
    void asks_for_patience_before_the_first_invoice() {
        var answer = calls.given("register-before-first-invoice.json");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("first-invoice-required");
    }

    @Test
    void refuses_an_email_that_has_access_already() {
        new DynamoGrants(db.table("AccessTable")).add(new Grant("user-1", EMAIL, CUSTOMER, Role.OWNER, NOW));
        users.put(EMAIL, "user-1");

        var answer = calls.given("register.json");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("already-registered");
    }

    @Test
    void takes_what_is_typed_as_it_is_meant() {
        var answer = calls.given("register.json", "194.50", " 194,50\u00a0z\u0142", "FV/101001/0003", "fv-101001-0003");

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void asks_the_customer_where_another_e_mail_wants_to_register_and_takes_the_code() {
        var asked = calls.given("register.json", "Klient101001@example.pl", "wnuk@example.pl");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body())
                .containsEntry("confirmBy", "e-mail")
                .containsEntry("expiresAt", "2026-11-06T10:00:00Z")
                .containsKey("registrationId")
                .doesNotContainKey("code");
        var pending = new DynamoPendingRegistrations(db.table("AccessTable"))
                .find(String.valueOf(asked.body().get("registrationId")))
                .orElseThrow();
        assertThat(calls.given("confirm-registration.json", "REGISTRATION", pending.registrationId())
                        .problem())
                .isEqualTo("contract-required");
        var confirmed = calls.given(
                "confirm-registration.json",
                "REGISTRATION",
                pending.registrationId(),
                "AAAA-AAAA-AAAA",
                pending.code());
        assertThat(confirmed.status()).isEqualTo(201);
        assertThat(confirmed.body()).containsEntry("email", "wnuk@example.pl");
        assertThat(tickets.ofEmail("wnuk@example.pl"))
                .extracting(Ticket::customerNumber)
                .containsExactly(CUSTOMER);
    }

    @Test
    void refuses_a_code_of_another_length_as_a_slip() {
        var answer = calls.given("register-by-code.json", "K7QXM-4WRTB", "K7QXM-4WRT");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations")).asString().contains("registrationCode");
    }

    @Test
    void locks_after_five_wrong_attempts_and_says_for_how_long() {
        for (int i = 0; i < 5; i++) {
            assertThat(calls.given("register.json", "194.50", "1.00").status()).isEqualTo(403);
        }

        var answer = calls.given("register.json");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.problem()).isEqualTo("too-many-attempts");
        assertThat(answer.headers()).containsEntry("Retry-After", "46800");
        assertThat(answer.body().get("detail")).asString().contains("kodu rejestracyjnego");
    }

    @Test
    void names_every_field_that_is_wrong() {
        var answer = calls.given("register-with-wrong-fields.json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("violations"))
                .asString()
                .contains("customerNumber", "invoiceNumber", "invoiceAmount", "email");
    }

    @Test
    void refuses_a_body_that_is_not_json() {
        assertThat(calls.given("register-without-json.json").status()).isEqualTo(400);
    }

    @Test
    void gives_the_first_answer_again_to_the_same_key() {
        var first = calls.given("register-again-with-key.json");
        var second = calls.given("register-again-with-key.json");
        var other = calls.given("register-again-with-key.json", "194.50", "1.00");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    private RegistrationHandler handler() {
        SignIns signIns = new SignIns() {
            @Override
            public Optional<String> confirmed(String email) {
                return Optional.ofNullable(users.get(email));
            }

            @Override
            public void removeUnconfirmed(String email) {
                users.remove(email);
            }
        };
        var settings = db.settings(Map.of("STACK", "ebok", "UTILITY", Fixture.UTILITY));
        return new RegistrationHandler(db.client(), settings, signIns, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
