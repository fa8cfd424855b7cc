package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerBuilders;
import pl.ebok.domain.ledger.PaymentStatus;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

class StatementHandlerTest {
    private static final String KEY = "inbound/statements/2026-11-06 wyciąg.xml";

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final MemoryS3 s3 = new MemoryS3();
    private final StringBuilder log = new StringBuilder();
    private final StatementHandler handler = handler(Integer.MAX_VALUE);

    private StatementHandler handler(int entriesOfACall) {
        return new StatementHandler(
                db.settings(
                        Map.of(
                                "EXCHANGE_BUCKET",
                                "exchange",
                                "UTILITY",
                                "{\"name\":\"Wodociągi\",\"office\":\"ul. Wodna"
                                        + " 1\",\"phone\":\"957111222\",\"email\":\"bok@example.pl\",\"webUrl\":\"https://ebok.example\"}")),
                db.client(),
                s3,
                Clock.fixed(Instant.parse("2026-11-06T21:05:00Z"), ZoneOffset.UTC),
                entriesOfACall);
    }

    private final DynamoLedger ledger = new DynamoLedger(db.table("LedgerTable"));

    @BeforeEach
    void customers() {
        customer("101001", "66102052266453000000101001");
        customer("101002", "39102052266453000000101002");
        ledger.importInvoice(
                new CustomerNumber("101005"), LedgerBuilders.anInvoice("FV/101005/0003", "236.19", "2026-11-19"));
        ledger.importInvoice(
                new CustomerNumber("101006"), LedgerBuilders.anInvoice("FV/101006/0003", "20.00", "2026-11-19"));
    }

    @Test
    void good_entries_of_a_bad_file_are_booked_and_the_others_reported() throws IOException {
        drop("2026-11-06-camt053.xml");

        assertThat(balance("101001")).isEqualTo(Pln.of("-197.07"));
        assertThat(balance("101002")).isEqualTo(Pln.of("-10.00"));
        assertThat(balance("101005")).isEqualTo(Pln.of("186.19"));
        assertThat(balance("101006")).isEqualTo(Pln.ZERO);
        assertThat(new DynamoPayments(db.table("LedgerTable"))
                        .page(PaymentStatus.UNMATCHED, 10, null)
                        .items())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.payment().title()).isEqualTo("woda listopad"));
        assertThat(s3.objects).containsOnlyKeys("processed/2026-11-06 wyciąg.xml", report());
        var written = Json.object(new String(s3.objects.get(report()), StandardCharsets.UTF_8));
        assertThat(written)
                .containsEntry("booked", 4)
                .containsEntry("waiting", 1)
                .containsEntry("refused", 3);
        assertThat(Json.objects(written.get("errors")).getFirst())
                .containsEntry("line", 83)
                .containsEntry("entry", "2026/214 #5")
                .containsEntry("field", "creditOrDebit")
                .containsEntry("reason", "obciążenie, nie wpłata: nie zaksięgowano")
                .containsEntry("reasonEn", "a debit, not a payment received: not booked");
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        drop("2026-11-06-camt053.xml");

        drop("2026-11-06-camt053.xml");

        assertThat(balance("101001")).isEqualTo(Pln.of("-197.07"));
        assertThat(Json.object(new String(s3.objects.get(report()), StandardCharsets.UTF_8)))
                .containsEntry("known", 5)
                .containsEntry("booked", 0);
    }

    @Test
    void the_same_event_again_finds_the_file_gone_and_is_done() throws IOException {
        drop("2026-11-06-camt053.xml");

        invoke();

        assertThat(balance("101001")).isEqualTo(Pln.of("-197.07"));
    }

    @Test
    void a_corrected_file_takes_the_report_of_the_first_one_away() throws IOException {
        drop("2026-11-06-camt053.xml");
        String wrong = "(?s)<!-- Not payments.*";
        String corrected = Files.readString(Collected.sample("2026-11-06-camt053.xml"))
                .replaceFirst(wrong, "</Stmt></BkToCstmrStmt></Document>");
        s3.objects.put(KEY, corrected.getBytes(StandardCharsets.UTF_8));

        invoke();

        assertThat(s3.objects.keySet())
                .hasSize(2)
                .allSatisfy(key -> assertThat(key).startsWith("processed/2026-11-06 wyciąg.xml"));
    }

    @Test
    void a_statement_dropped_under_a_name_in_use_stays_for_its_own_event() throws IOException {
        byte[] other = Files.readAllBytes(Collected.sample("2026-11-06.mt940"));
        s3.beforeDeleting = () -> s3.objects.putIfAbsent("second", s3.objects.put(KEY, other));

        drop("2026-11-06-camt053.xml");

        assertThat(s3.objects.get(KEY)).isEqualTo(other);
        assertThat(balance("101001")).isEqualTo(Pln.of("-197.07"));
        s3.beforeDeleting = () -> {};
        invoke();
        assertThat(s3.objects).doesNotContainKey(KEY);
        assertThat(balance("101001")).isEqualTo(Pln.of("-433.26"));
    }

    @Test
    void a_statement_too_large_for_one_call_goes_on_where_it_stopped() throws IOException {
        var pieces = handler(2);
        s3.objects.put(KEY, Files.readAllBytes(Collected.sample("2026-11-06-camt053.xml")));
        invoke(pieces, "inbound/statements/2026-11-06+wyci%C4%85g.xml");
        int calls = 1;
        for (var note = note(); note.isPresent(); note = note()) {
            assertThat(s3.objects).doesNotContainKey(KEY);
            invoke(pieces, URLEncoder.encode(note.get(), StandardCharsets.UTF_8));
            calls++;
        }

        assertThat(calls).isEqualTo(4);
        assertThat(balance("101001")).isEqualTo(Pln.of("-197.07"));
        assertThat(Json.object(new String(s3.objects.get(report()), StandardCharsets.UTF_8)))
                .containsEntry("booked", 4)
                .containsEntry("waiting", 1)
                .containsEntry("known", 0)
                .containsEntry("refused", 3);
        assertThat(s3.objects).containsOnlyKeys("processed/2026-11-06 wyciąg.xml", report());
    }

    private Optional<String> note() {
        return s3.objects.keySet().stream()
                .filter(key -> key.startsWith("inbound/statements/.unfinished/"))
                .findFirst();
    }

    @Test
    void mt940_is_known_by_its_content() throws IOException {
        drop("2026-11-06.mt940");

        assertThat(balance("101001")).isEqualTo(Pln.of("-236.19"));
    }

    @Test
    void customers_who_chose_so_are_told_once() throws IOException {
        var told = new NotificationChoices(true, true, true, true, true);
        new DynamoNotifications(db.table("CustomersTable")).choose(new CustomerNumber("101001"), told);

        drop("2026-11-06-camt053.xml");
        drop("2026-11-06-camt053.xml");

        assertThat(db.client()
                        .scan(scan -> scan.tableName(db.table("MailTable").name()))
                        .items())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.get("to").s()).isEqualTo("klient@example.pl");
                    assertThat(message.get("text").s()).contains("197,07", "6 listopada 2026", "101001");
                });
    }

    @Test
    void the_log_holds_counts_and_nothing_personal() throws IOException {
        drop("2026-11-06-camt053.xml");

        assertThat(log.toString().lines())
                .satisfiesExactly(
                        counts ->
                                assertThat(counts).isEqualTo("{\"booked\":4,\"waiting\":1,\"known\":0,\"refused\":3}"),
                        call -> assertThat(call).contains("\"operation\":\"StatementHandler\",\"outcome\":\"done\""));
    }

    private void customer(String number, String account) {
        var customer = LedgerBuilders.aCustomer(number, new BankAccount(account));
        assertThat(new DynamoCustomers(db.table("CustomersTable")).save(customer))
                .isPresent();
    }

    private Money balance(String customer) {
        var today = LedgerBuilders.anInvoice("FV/1", "1.00", "2026-11-06").dueOn();
        return ledger.read(new CustomerNumber(customer))
                .account(InterestRates.published(), today)
                .balance();
    }

    private static String report() {
        return "rejected/2026-11-06 wyciąg.xml.report.json";
    }

    private void drop(String sample) throws IOException {
        s3.objects.put(KEY, Files.readAllBytes(Collected.sample(sample)));
        invoke();
    }

    private void invoke() throws IOException {
        invoke(handler, "inbound/statements/2026-11-06+wyci%C4%85g.xml");
    }

    private void invoke(StatementHandler called, String key) throws IOException {
        String event =
                "{\"Records\":[{\"eventTime\":\"2026-11-06T21:05:00Z\",\"s3\":{\"bucket\":{\"name\":\"exchange\"},"
                        + "\"object\":{\"key\":\"" + key + "\"}}}]}";
        called.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                context());
    }

    private Context context() {
        return (Context) java.lang.reflect.Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getLogger" ->
                        new LambdaLogger() {
                            @Override
                            public void log(String message) {
                                log.append(message);
                            }

                            @Override
                            public void log(byte[] message) {}
                        };
                    case "getRemainingTimeInMillis" -> 300_000;
                    default -> null;
                });
    }
}
