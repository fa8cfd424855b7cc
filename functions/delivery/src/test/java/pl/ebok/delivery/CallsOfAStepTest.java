package pl.ebok.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoBouncedAddresses;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.delivery.FollowingDelivery;
import pl.ebok.domain.delivery.SentLetters.Sent;
import pl.ebok.domain.dunning.DailyDemands;
import pl.ebok.domain.dunning.DemandOnNextInvoice;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.PostedInvoice;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How many calls of DynamoDB a step makes: as docs/data-model.md says, no more. */
class CallsOfAStepTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final Instant SENT = Instant.parse("2026-11-05T04:00:00Z");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Customer customer = aCustomer().withEInvoiceConsent().build();
    private final Invoice bill = aBill().of(customer).build();
    private final DynamoLedger ledger = new DynamoLedger(counted("LEDGER_TABLE"));
    private final DynamoDemands demands = new DynamoDemands(counted("LEDGER_TABLE"));
    private final DynamoSentLetters letters = new DynamoSentLetters(counted("MAIL_TABLE"));
    private final GatheringFacts facts =
            new GatheringFacts(new OpenDisputes(new DynamoCases(counted("CASES_TABLE"))), InterestRates.published());
    private final DemandOnNextInvoice onNextInvoice =
            new DemandOnNextInvoice(ledger, facts, StageTable.STANDARD, new IssuingDemand(demands));

    @BeforeEach
    void a_customer_with_a_bill_on_its_way() {
        new DynamoCustomers(counted("CUSTOMERS_TABLE")).save(customer);
        ledger.importInvoice(customer.number(), PostedInvoice.of(bill));
        letters.sent("m", new Sent(ArchiveKey.of(bill, ArchiveKey.Format.PDF), NOVEMBER_5, SENT));
        calls.clear();
    }

    @Test
    void a_customers_ledger_is_one_query() throws IOException {
        ledger.read(customer.number());

        assertThat(counted()).isEqualTo(documented("a customer's ledger, all of it"));
    }

    @Test
    void the_daily_demands_of_a_customer() throws IOException {
        new DailyDemands(
                        new DynamoCustomers(counted("CUSTOMERS_TABLE")),
                        ledger,
                        facts,
                        StageTable.STANDARD,
                        new IssuingDemand(demands))
                .apply(customer.number(), NOVEMBER_5);

        assertThat(counted()).isEqualTo(documented("the daily demands of a customer who gets none"));
    }

    @Test
    void a_delivered_invoice_with_nothing_overdue() throws IOException {
        following().delivered("m", SENT);

        assertThat(counted()).isEqualTo(documented("an invoice was delivered, nothing is overdue"));
    }

    @Test
    void a_delivered_invoice_that_brings_a_demand_and_the_demand_that_comes_back() throws IOException {
        ledger.importInvoice(customer.number(), anImportedInvoice().build());
        calls.clear();

        following().delivered("m", SENT);

        assertThat(counted()).isEqualTo(documented("an invoice was delivered, and a demand goes out with it"));

        var demand = ledger.read(customer.number()).demands().getFirst();
        letters.sent(
                "d", new Sent(ArchiveKey.ofNotice(customer.number(), demand.noticeId(), NOVEMBER_5), NOVEMBER_5, SENT));
        calls.clear();

        following().bounced("d", SENT);

        assertThat(counted()).isEqualTo(documented("the e-mail of a demand came back"));
    }

    private FollowingDelivery following() {
        return new FollowingDelivery(
                letters,
                ledger,
                demands,
                onNextInvoice,
                _ -> {},
                new DynamoBouncedAddresses(counted("CUSTOMERS_TABLE")),
                new DynamoAuditTrail(counted("AUDIT_TABLE")),
                Clock.fixed(SENT, ZoneOffset.UTC));
    }

    private Table counted(String variable) {
        var client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                    calls.merge(method.getName().replace("Paginator", ""), 1, Integer::sum);
                    try {
                        return method.invoke(database.client(), arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return database.settings(Map.of()).table(client, variable);
    }

    private String counted() {
        return calls.entrySet().stream()
                .map(call -> call.getValue() + " " + call.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String documented(String step) throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("ebok.root"), "docs", "data-model.md")).stream()
                .filter(line -> line.startsWith("| " + step + " |"))
                .map(line -> line.split("\\|")[2].strip())
                .findFirst()
                .orElseThrow();
    }
}
