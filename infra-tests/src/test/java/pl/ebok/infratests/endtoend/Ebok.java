package pl.ebok.infratests.endtoend;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Failures;
import pl.ebok.infratests.client.Files;
import pl.ebok.infratests.client.Identity;
import pl.ebok.infratests.client.Mailbox;
import pl.ebok.infratests.client.Runs;
import pl.ebok.infratests.client.Stack;
import pl.ebok.infratests.client.Waiting;

/** The e-BOK under test with the twelve sample customers in it, and what people do with it. */
final class Ebok {
    static final String PASSWORD = "Woda-2026-zimna";
    static final Stack STACK = Stack.deployed();
    static final Api PUBLIC = Api.ofNobody(STACK);
    static final Identity IDENTITY = new Identity(STACK);
    static final Files ARCHIVE = Files.ofArchive(STACK);
    static final Files EXCHANGE = Files.ofExchange(STACK);
    static final Mailbox MAIL = new Mailbox(STACK);
    static final Runs RUNS = new Runs(STACK);
    static final Failures FAILURES = new Failures(STACK);

    private static final Map<String, Api> CUSTOMERS = new ConcurrentHashMap<>();

    private Ebok() {}

    /** What a customer types in to register: proof is the last invoice. */
    static Map<String, Object> proof(String customer, String amount, String email) {
        return Map.of(
                "customerNumber", customer,
                "invoiceNumber", "FV/%s/0003".formatted(customer),
                "invoiceAmount", amount,
                "email", email);
    }

    /** A customer of the samples, registered and signed in once for all tests. */
    static Api customer(String number, String lastInvoice) {
        return CUSTOMERS.computeIfAbsent(number, ignored -> {
            String email = "klient%s@example.pl".formatted(number);
            Answer ticket = PUBLIC.post("/registrations", proof(number, lastInvoice, email));
            if (ticket.status() != 201) {
                throw new AssertionError("no ticket for " + number + ": " + ticket);
            }
            IDENTITY.signUp(email, PASSWORD);
            IDENTITY.confirm(email);
            return PUBLIC.signedInWith(IDENTITY.signIn(email, PASSWORD));
        });
    }

    static Api clerk() {
        return PUBLIC.signedInWith(IDENTITY.signInAsClerk());
    }

    /** The first item of a list that has the value, once it is there. */
    static Map<String, Object> item(Api api, String path, String field, String value) {
        return Waiting.until(
                "%s %s in %s".formatted(field, value, path),
                () -> Optional.of(api.get(path))
                        .filter(answer -> answer.status() == 200)
                        .flatMap(answer -> answer.list("items").stream()
                                .filter(found -> value.equals(found.get(field)))
                                .findFirst()));
    }
}
