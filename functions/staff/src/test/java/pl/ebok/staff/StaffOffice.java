package pl.ebok.staff;

import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.cases.MemoryFiles;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** The staff function with two customers, and what its tests ask of it. */
abstract class StaffOffice {
    static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    static final CustomerNumber OTHER = new CustomerNumber("101002");
    static final String OFFICE_PLAN = "{\"hours\": {}, \"desks\": 1, \"horizonDays\": 60, \"topics\": []}";
    static final String DUNNING_STAGES = """
            {"stages": [
              {"stage": "demand", "delayDays": 1, "minimum": "0.01", "payWithinDays": 14, "fee": "0.00",
               "needsApproval": false, "withInvoice": true},
              {"stage": "final-demand", "follows": "demand", "delayDays": 30, "minimum": "50.00", "payWithinDays": 14,
               "fee": "0.00", "needsApproval": true, "withInvoice": false, "channel": "post"},
              {"stage": "cut-off-proposal", "follows": "demand", "unpaidPeriods": 2, "delayDays": 1, "minimum": "0.01",
               "payWithinDays": 20, "fee": "0.00", "needsApproval": true, "withInvoice": false, "channel": "post"}]}
            """;
    static final String UTILITY =
            "{\"name\":\"Wodociągi\",\"nip\":\"5260250274\",\"address\":\"Kosynierów 47\",\"office\":\"Kosynierów 47\","
                    + "\"account\":\"1\",\"phone\":\"95 728 59 50\",\"email\":\"bok@example.pl\",\"webUrl\":\"https://ebok.example\"}";

    final MemoryExchangedFiles exchange = new MemoryExchangedFiles();
    final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    final DynamoCustomers customers = new DynamoCustomers(db.table("CustomersTable"));
    final DynamoLedger ledger = new DynamoLedger(db.table("LedgerTable"));
    final List<String> startedRuns = new ArrayList<>();

    @BeforeEach
    void two_customers() {
        customers.save(aCustomer()
                .named("Krzysztof Mazur")
                .with(aContract().withMeters("M101001"))
                .build());
        customers.save(aCustomer()
                .numbered("101002")
                .named("Żaneta Łoś")
                .withEmail("zaneta@example.pl")
                .withBankAccount("14102052260000610204179895")
                .with(aContract().numbered("U/2020/101002").withMeters("M7"))
                .build());
    }

    void meter() {
        var meters = new DynamoMeters(db.table("MeteringTable"));
        aSupplyPoint()
                .contract("U/2019/101001")
                .main("M101001", "2026-06-30=479", "2026-08-31=488")
                .meters()
                .forEach(meter -> {
                    meters.save(meter);
                    meter.readings().forEach(reading -> meters.addReading(CUSTOMER, meter.meterId(), reading));
                });
    }

    Invoice issued() {
        Invoice invoice = aSupplyPoint()
                .contract("U/2019/101001")
                .main("M101001", "2026-08-31=488", "2026-10-31=497")
                .billedUntil("2026-08-31")
                .bill("2026-09-01", "2026-10-31");
        ledger.issue(invoice, List.of(ContractSeries.unused(invoice.series())));
        return invoice;
    }

    static DemandForPayment demand(Invoice invoice) {
        LocalDate today = LocalDate.parse("2026-11-05");
        return new DemandForPayment(
                "W-101001-2026-10-31-demand",
                "demand",
                "2026-10-31",
                invoice.buyer(),
                today,
                today.plusDays(14),
                List.of(new OverdueInvoice(invoice.number(), invoice.dueOn(), Pln.of("197.07"), 11, Pln.of("0.55"))),
                Pln.of("197.07"),
                Pln.of("0.55"),
                Pln.ZERO,
                null);
    }

    List<String> found(String query) {
        return items(given("find-customers", "Mazur", query)).stream()
                .map(item -> (String) item.get("customerNumber"))
                .toList();
    }

    static List<Map<String, @Nullable Object>> items(Fixture.Answer answer) {
        return Json.objects(answer.body().get("items"));
    }

    List<AuditEntry> audit() {
        return new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER);
    }

    List<Message> letters() {
        return db.client().scan(scan -> scan.tableName(db.table("MailTable").name())).items().stream()
                .map(Item::of)
                .map(DynamoMessages::read)
                .toList();
    }

    Fixture.Answer given(String call) {
        return Fixture.of("staff/" + call + ".json", APIGatewayProxyRequestEvent.class)
                .givenTo(handler());
    }

    Fixture.Answer given(String call, String replaced, String by) {
        return Fixture.of("staff/" + call + ".json", APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    StaffHandler handler() {
        return new StaffHandler(
                db.settings(Map.of(
                        "UTILITY",
                        UTILITY,
                        "STACK",
                        "ebok",
                        "OFFICE_PLAN",
                        OFFICE_PLAN,
                        "DUNNING_STAGES",
                        DUNNING_STAGES)),
                db.client(),
                (_, runId, cycle, billingDate) -> startedRuns.add(runId + " " + cycle + " " + billingDate),
                new MemoryFiles(),
                exchange,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
