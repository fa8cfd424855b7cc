package pl.ebok.infratests.endtoend;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Failures;
import pl.ebok.infratests.client.Files;
import pl.ebok.infratests.client.Functions;
import pl.ebok.infratests.client.Identity;
import pl.ebok.infratests.client.Mailbox;
import pl.ebok.infratests.client.Runs;
import pl.ebok.infratests.client.Stack;
import pl.ebok.infratests.client.Waiting;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
    private static final DynamoDbClient DYNAMO_DB = STACK.client(DynamoDbClient.builder());
    static final Functions FUNCTIONS = new Functions(STACK);

    private static final Map<String, Api> SIGNED_IN = new ConcurrentHashMap<>();

    private static final Pattern CODE = Pattern.compile("\\b[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2}\\b");

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
        return SIGNED_IN.computeIfAbsent(number, ignored -> {
            String email = "klient%s@example.pl".formatted(number);
            Answer ticket = PUBLIC.post("/registrations", proof(number, lastInvoice, email));
            if (ticket.status() != 201) {
                throw new AssertionError("no ticket for " + number + ": " + ticket);
            }
            return signedUp(email);
        });
    }

    /** Signs up under an e-mail that has a ticket, and in. */
    static Api signedUp(String email) {
        IDENTITY.signUp(email, PASSWORD);
        IDENTITY.confirm(email);
        return PUBLIC.signedInWith(IDENTITY.signIn(email, PASSWORD));
    }

    /** Hands customers over as the back office does; returns when they are in. */
    static void handOver(List<ImportedCustomer> customers) {
        String file = "klienci-" + UUID.randomUUID() + ".jsonl";
        String lines = customers.stream()
                .map(customer -> json(customer.backOfficeLine()))
                .collect(Collectors.joining("\n"));
        EXCHANGE.drop("inbound/backoffice/" + file, lines.getBytes(StandardCharsets.UTF_8));
        Waiting.untilTrue(
                file + " to be taken",
                () -> EXCHANGE.keysBelow("processed/" + file).size() == 1);
        for (String report : EXCHANGE.keysBelow("rejected/" + file)) {
            throw new AssertionError(new String(EXCHANGE.content(report), StandardCharsets.UTF_8));
        }
    }

    /** The code in the newest mail to an address with that beginning of its subject. */
    static String codeMailedTo(String address, String subject, String about) {
        Matcher code = CODE.matcher(MAIL.newest(address, subject, about).text());
        if (!code.find()) {
            throw new AssertionError("no code in the mail to " + address);
        }
        return code.group();
    }

    /** The customer's owner, registered by the last invoice and signed in. */
    static Api owner(ImportedCustomer customer) {
        Answer ticket = PUBLIC.post("/registrations", customer.proof());
        if (ticket.status() != 201) {
            throw new AssertionError("no ticket for " + customer.number() + ": " + ticket);
        }
        return signedUp(customer.email());
    }

    /** As if their grant were a month old: a new owner has to wait with some things. */
    static void ageGrantOf(String email) {
        DYNAMO_DB
                .query(request -> request.tableName(STACK.output("accessTable"))
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :grant)")
                        .expressionAttributeValues(Map.of(":pk", fromS("EMAIL#" + email), ":grant", fromS("GRANT#"))))
                .items()
                .forEach(grant -> DYNAMO_DB.updateItem(request -> request.tableName(STACK.output("accessTable"))
                        .key(Map.of(
                                "pk", fromS("USER#" + grant.get("userId").s()),
                                "sk",
                                        fromS("CUSTOMER#"
                                                + grant.get("customerNumber").s())))
                        .updateExpression("SET grantedAt = :then")
                        .expressionAttributeValues(Map.of(
                                ":then",
                                fromS(Instant.now().minus(Duration.ofDays(30)).toString())))));
    }

    /** A message as it waited to be sent, with its attachments, which the emulator's mailbox does not show. */
    static String outbox(String id) {
        return DYNAMO_DB
                .getItem(request -> request.tableName(STACK.output("mailTable"))
                        .key(Map.of("pk", fromS("MESSAGE#" + id), "sk", fromS("MESSAGE"))))
                .item()
                .toString();
    }

    static String json(Object value) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Each of a list's items, page after page. */
    static List<Map<String, Object>> all(Api api, String path, int limit) {
        var items = new ArrayList<Map<String, Object>>();
        String more = path + (path.contains("?") ? "&" : "?") + "limit=" + limit;
        Object cursor = "";
        while (cursor != null) {
            Answer page = api.get(cursor.equals("") ? more : more + "&cursor=" + cursor);
            if (page.status() != 200) {
                throw new AssertionError(more + " answered " + page);
            }
            items.addAll(page.items());
            cursor = page.json().get("nextCursor");
        }
        return items;
    }

    static Api clerk() {
        return SIGNED_IN.computeIfAbsent("clerk", ignored -> PUBLIC.signedInWith(IDENTITY.signInAsClerk()));
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
