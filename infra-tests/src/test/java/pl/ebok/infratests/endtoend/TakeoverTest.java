package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Waiting;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** A stranger who wants the account of a customer: how it once went, step by step, and at which door it ends now. */
@EndToEnd
class TakeoverTest {
    private static final ImportedCustomer GUESSED = ImportedCustomer.numbered("902601", "Z902600");
    private static final ImportedCustomer KNOWN = ImportedCustomer.numbered("902602", "Z902600");
    private static final ImportedCustomer PHANTOM = ImportedCustomer.numbered("902603", "Z902600");
    private static final ImportedCustomer ERASED = ImportedCustomer.numbered("902604", "Z902600");
    private static final ImportedCustomer WITHOUT_EMAIL =
            ImportedCustomer.numbered("902605", "Z902600").withEmail(null);
    private static final String STRANGER = "obcy.zgadywacz@example.pl";

    @BeforeAll
    static void customers() {
        Ebok.handOver(List.of(GUESSED, KNOWN, PHANTOM, ERASED, WITHOUT_EMAIL));
    }

    @Test
    void should_compare_five_of_two_hundred_wrong_proofs_sent_at_once_and_still_let_the_code_of_a_clerk_in()
            throws Exception {
        List<Callable<Answer>> guesses = IntStream.range(0, 200)
                .<Callable<Answer>>mapToObj(guess -> () ->
                        Ebok.PUBLIC.post("/registrations", proof(GUESSED, "%d.01".formatted(100 + guess), STRANGER)))
                .toList();

        Map<Integer, Long> answers;
        try (var threads = Executors.newFixedThreadPool(25)) {
            answers = threads.invokeAll(guesses).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        }

        assertThat(answers).isEqualTo(Map.of(403, 5L, 429, 195L));
        assertThat(Ebok.PUBLIC.post("/registrations", GUESSED.proof()).status())
                .as("even the right amount")
                .isEqualTo(429);
        assertThat(Ebok.clerk()
                        .delete("/staff/customers/902601/registration-attempts")
                        .status())
                .isEqualTo(204);
        assertThat(Ebok.PUBLIC.post("/registrations", GUESSED.proof()).status()).isEqualTo(201);
    }

    @Test
    void should_end_at_the_first_door_for_a_stranger_who_knows_the_invoice() {
        // GIVEN a stranger who guessed number and amount
        var asked = Ebok.PUBLIC.post("/registrations", KNOWN.proof(STRANGER));

        // THEN the customer is asked, and nobody signs up meanwhile
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json())
                .containsEntry("confirmBy", "e-mail")
                .containsOnlyKeys("registrationId", "confirmBy", "expiresAt");
        assertThat(Ebok.MAIL.newest(KNOWN.email(), "Czy ta osoba").text()).contains(STRANGER);
        assertThatThrownBy(() -> Ebok.IDENTITY.signUp(STRANGER, Ebok.PASSWORD))
                .isInstanceOf(UserLambdaValidationException.class);
        String confirmation = "/registrations/" + asked.text("registrationId") + "/confirmation";
        for (int guess = 0; guess < 5; guess++) {
            assertThat(Ebok.PUBLIC
                            .post(confirmation, Map.of("code", "AAAA-AAAA-AAA" + (guess + 2)))
                            .problem())
                    .isEqualTo("contract-required");
        }
        assertThat(Ebok.PUBLIC
                        .post(confirmation, Map.of("code", "AAAA-AAAA-AAAA"))
                        .status())
                .isEqualTo(429);

        // AND even a second owner whom the customer let in neither removes the first nor moves money for a week
        var owner = Ebok.owner(KNOWN);
        Ebok.ageGrantOf(KNOWN.email());
        String second = "drugi.wlasciciel@example.pl";
        String id = Ebok.PUBLIC.post("/registrations", KNOWN.proof(second)).text("registrationId");
        String code = Ebok.codeMailedTo(KNOWN.email(), "Czy ta osoba", second);
        assertThat(Ebok.PUBLIC
                        .post("/registrations/" + id + "/confirmation", Map.of("code", code.toLowerCase(Locale.ROOT)))
                        .status())
                .isEqualTo(201);
        assertThat(Ebok.MAIL.newest(KNOWN.email(), "Nowy właściciel").text()).contains(second);
        var newcomer = Ebok.signedUp(second);
        var first = Ebok.item(owner, KNOWN.path() + "/grants", "email", KNOWN.email());
        assertThat(newcomer.delete(KNOWN.path() + "/grants/" + first.get("grantId"))
                        .problem())
                .isEqualTo("quiet-days");
        assertThat(newcomer.post(
                                KNOWN.path() + "/refunds",
                                Map.of("amount", "1.00", "bankAccount", "14102052260000610204179895"))
                        .problem())
                .isEqualTo("quiet-days");
        assertThat(owner.get(KNOWN.path()).status()).isEqualTo(200);
    }

    @Test
    void should_post_a_letter_where_no_e_mail_is_on_file() {
        var asked = Ebok.PUBLIC.post("/registrations", proof(WITHOUT_EMAIL, "70.00", STRANGER));

        assertThat(asked.json()).containsEntry("confirmBy", "letter");
        assertThat(Waiting.until(
                        "a letter to be printed",
                        () -> Stream.of(Ebok.EXCHANGE.keysBelow("outbound/letters/"))
                                .flatMap(List::stream)
                                .filter(key -> key.contains("/902605/rejestracja-") && key.endsWith(".pdf"))
                                .findFirst()))
                .isNotBlank();
    }

    @Test
    void should_leave_nothing_behind_of_a_sign_up_that_never_proved_its_e_mail() {
        Ebok.PUBLIC.post("/registrations", PHANTOM.proof());
        Ebok.IDENTITY.signUp(PHANTOM.email(), "Cudze-haslo-1");

        // the true holder begins again, in another spelling, and gets in
        assertThat(Ebok.PUBLIC
                        .post("/registrations", PHANTOM.proof("Klient902603@Example.PL"))
                        .status())
                .isEqualTo(201);
        var customer = Ebok.signedUp("KLIENT902603@example.pl");
        assertThat(customer.get("/me").list("customers")).hasSize(1);
        assertThat(customer.get(PHANTOM.path()).status()).isEqualTo(200);
    }

    @Test
    void should_give_nothing_for_the_token_of_an_erased_user_who_may_register_again() {
        var erased = Ebok.owner(ERASED);
        assertThat(erased.delete("/me").status()).isEqualTo(200);

        assertThat(erased.get("/me").status()).isEqualTo(401);
        assertThat(erased.post("/me/customers", ERASED.proof()).status()).isEqualTo(401);
        assertThat(erased.get(ERASED.path()).problem()).isEqualTo("customer-not-found");
        assertThat(Ebok.clerk()
                        .post("/staff/customers/902604/registrations", Map.of("email", ERASED.email()))
                        .status())
                .isEqualTo(201);
        assertThat(Ebok.signedUp(ERASED.email()).get(ERASED.path()).status()).isEqualTo(200);
    }

    private static Map<String, Object> proof(ImportedCustomer customer, String amount, String email) {
        return Map.of(
                "customerNumber",
                customer.number(),
                "invoiceNumber",
                customer.lastInvoice(),
                "invoiceAmount",
                amount,
                "email",
                email);
    }
}
