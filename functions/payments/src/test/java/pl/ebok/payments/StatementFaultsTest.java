package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.LedgerBuilders;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.PaymentStatus;
import pl.ebok.domain.messages.NotificationChoices;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A statement is booked while one of the function's calls goes wrong, every call in every way: after the event has come
 * again nothing is lost, doubled or on another account. The whole table takes {@code -Debok.faults=whole}; without it
 * every seventh point is tried.
 */
class StatementFaultsTest {
    private static final String KEY = "inbound/statements/wyciag.sta";
    private static final String FIRST = """
        :20:D1
        :25:PL61102052260000610204179895
        :28C:1
        :60F:C261105PLN0,00
        :61:2611061106C5,00NTRFNONREF
        :86:FV/101001/0003
        :62F:C261106PLN0,00
        -
        """;
    private static final String SECOND = """
        :20:D2
        :25:PL61102052260000610204179895
        :28C:2
        :60F:C261105PLN0,00
        :61:2611061106C5,00NTRFNONREF
        :86:FV/101001/0003
        :61:2611061106C5,00NTRFNONREF
        :86:FV/101001/0003
        :61:2611061106C7,00NTRFNONREF//R1
        :86:020~20za wode~2939102052266453000000101002~32JAN PLATNIK
        :61:2611061106C8,00NTRFNONREF//R2
        :86:nie wiadomo czyje
        :61:2611061106D9,00NTRFNONREF//R3
        :86:oplata
        :62F:C261106PLN0,00
        -
        """;
    private static final Map<String, String> SETTINGS = Map.of(
            "EXCHANGE_BUCKET",
            "exchange",
            "UTILITY",
            "{\"name\":\"Wodociągi\",\"office\":\"ul. Wodna"
                    + " 1\",\"phone\":\"957111222\",\"email\":\"bok@example.pl\",\"webUrl\":\"https://ebok.example\"}");
    private static final String BOOKED = "101001: 5.00 5.00; 101002: 7.00; waiting 1; known 1; told 3; files processed";

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 2})
    void nothing_is_lost_doubled_or_misattributed(int entriesOfACall) throws IOException {
        var counted = new Faults(0, null);
        assertThat(booked(counted, entriesOfACall)).isEqualTo(BOOKED);
        int step = "whole".equals(System.getProperty("ebok.faults")) ? 1 : 7;

        Map<Faults.Kind, Integer> tried = new EnumMap<>(Faults.Kind.class);
        int first = 0;
        for (Faults.Kind kind : Faults.Kind.values()) {
            for (int point = 1 + first++ % step; point <= counted.calls(); point += step) {
                var faults = new Faults(point, kind);
                assertThat(booked(faults, entriesOfACall))
                        .as("%s at call %d, %s", kind, point, faults.happenedAt())
                        .isEqualTo(BOOKED);
                tried.merge(kind, 1, Integer::sum);
            }
        }

        System.out.printf(
                "statement, %s: fault points tried %s%n", entriesOfACall == 2 ? "in pieces" : "at once", tried);
        assertThat(tried).hasSize(Faults.Kind.values().length);
    }

    /** What is on the accounts and on file once every event has been handled, with that fault on the way. */
    private static String booked(Faults faults, int entriesOfACall) throws IOException {
        LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
        var s3 = new MemoryS3();
        customer(db, "101001", LedgerBuilders.ACCOUNT_1);
        customer(db, "101002", LedgerBuilders.ACCOUNT_2);
        new DynamoLedger(db.table("LedgerTable"))
                .importInvoice(
                        new CustomerNumber("101001"),
                        LedgerBuilders.anInvoice("FV/101001/0003", "236.19", "2026-11-19"));
        s3.objects.put(KEY, FIRST.getBytes(StandardCharsets.UTF_8));
        handle(db, db.client(), s3, entriesOfACall, KEY);

        s3.objects.put(KEY, SECOND.getBytes(StandardCharsets.UTF_8));
        String event = KEY;
        DynamoDbClient dynamo = faults.between(db.client());
        S3Client bucket = faults.between(s3);
        for (int tries = 0; tries < 20; tries++) {
            try {
                handle(db, dynamo, bucket, entriesOfACall, event);
            } catch (RuntimeException | Faults.Killed again) {
                // Lambda hands the same event over once more.
                continue;
            }
            Optional<String> note = s3.objects.keySet().stream()
                    .filter(key -> key.startsWith("inbound/statements/.unfinished/"))
                    .findFirst();
            if (note.isEmpty()) {
                break;
            }
            event = note.get();
        }
        return state(db, s3);
    }

    private static void customer(LocalDynamoDb db, String number, BankAccount account) {
        assertThat(new DynamoCustomers(db.table("CustomersTable")).save(LedgerBuilders.aCustomer(number, account)))
                .isPresent();
        new DynamoNotifications(db.table("CustomersTable"))
                .choose(new CustomerNumber(number), new NotificationChoices(true, true, true, true, true));
    }

    private static void handle(LocalDynamoDb db, DynamoDbClient dynamo, S3Client s3, int entriesOfACall, String key)
            throws IOException {
        var handler = new StatementHandler(
                db.settings(SETTINGS),
                dynamo,
                s3,
                Clock.fixed(Instant.parse("2026-11-06T21:05:00Z"), ZoneOffset.UTC),
                entriesOfACall);
        String event =
                "{\"Records\":[{\"eventTime\":\"2026-11-06T21:05:00Z\",\"s3\":{\"bucket\":{\"name\":\"exchange\"},"
                        + "\"object\":{\"key\":\"" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "\"}}}]}";
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                context());
    }

    private static String state(LocalDynamoDb db, MemoryS3 s3) {
        var payments = new DynamoPayments(db.table("LedgerTable"));
        int told = db.client()
                .scan(scan -> scan.tableName(db.table("MailTable").name()))
                .count();
        boolean processed = s3.objects.keySet().stream().noneMatch(key -> key.startsWith("inbound/"))
                && s3.objects.keySet().stream().anyMatch(key -> key.startsWith("processed/wyciag.sta."));
        return "%s; waiting %d; known %d; told %d; files %s"
                .formatted(
                        accounts(db),
                        payments.page(PaymentStatus.UNMATCHED, 10, null).items().size(),
                        payments.page(PaymentStatus.KNOWN, 10, null).items().size(),
                        told,
                        processed ? "processed" : s3.objects.keySet());
    }

    private static String accounts(LocalDynamoDb db) {
        Map<String, String> accounts = new TreeMap<>();
        for (String customer : List.of("101001", "101002")) {
            new DynamoLedger(db.table("LedgerTable"))
                    .read(new CustomerNumber(customer)).entries().stream()
                            .filter(LedgerEntry.Payment.class::isInstance)
                            .map(entry -> ((LedgerEntry.Payment) entry)
                                    .amount()
                                    .getAmount()
                                    .toPlainString())
                            .sorted()
                            .forEach(amount -> accounts.merge(customer, amount, (one, other) -> one + " " + other));
        }
        return accounts.entrySet().stream()
                .map(account -> account.getKey() + ": " + account.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getLogger" ->
                        (LambdaLogger) new LambdaLogger() {
                            @Override
                            public void log(String message) {}

                            @Override
                            public void log(byte[] message) {}
                        };
                    case "getRemainingTimeInMillis" -> 300_000;
                    default -> null;
                });
    }
}
