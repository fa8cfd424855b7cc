package pl.ebok.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.money.Pln;

class DemandBatchHandlerTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final LocalDate SEPTEMBER_19 = LocalDate.parse("2026-09-19");
    private static final String REMINDER = stage("reminder", "\"delayDays\": -3");
    private static final String DEMAND =
            stage("demand", "\"delayDays\": 1").replace("Invoice\": false", "Invoice\": true");
    private static final String FINAL = stage("final-demand", "\"follows\": \"demand\", \"delayDays\": 30")
            .replace("Approval\": false", "Approval\": true");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoDemands demands = new DynamoDemands(database.table("LedgerTable"));

    @BeforeEach
    void a_customer_owes_an_invoice() {
        new DynamoCustomers(database.table("CustomersTable")).save(aCustomer().build());
        ledger.importInvoice(CUSTOMER, anImportedInvoice().build());
    }

    @Test
    void what_ran_out_unpaid_is_laid_before_staff_once() {
        demands.add(demandOf(LocalDate.parse("2026-11-05")));

        runOn("2026-11-19");
        assertThat(demands.waiting("final-demand")).isEmpty();
        runOn("2026-11-20");
        runOn("2026-11-20");
        runOn("2026-12-20");

        assertThat(demands.waiting("final-demand"))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.demand().issuedOn()).isEqualTo("2026-11-20"));
        assertThat(ledger.read(CUSTOMER).demands()).hasSize(1);
    }

    @Test
    void a_reminder_needs_no_approval_and_goes_out_once() {
        runOn("2026-09-15");
        assertThat(ledger.read(CUSTOMER).demands()).isEmpty();

        runOn("2026-09-16");
        runOn("2026-09-17");

        assertThat(ledger.read(CUSTOMER).demands())
                .extracting(DemandForPayment::noticeId)
                .containsExactly("W-101001-2026-09-reminder");
    }

    private void runOn(String time) {
        Map<String, String> settings =
                Map.of("DUNNING_STAGES", "{\"stages\": [" + String.join(",", REMINDER, DEMAND, FINAL) + "]}");
        var handler = new DemandBatchHandler(database.settings(settings), database.client());
        Fixture.of("dunning/daily.json", Map.class, "\"2026-11-20\"", "\"" + time + "\"")
                .givenTo(handler);
    }

    private static String stage(String name, String more) {
        return "{\"stage\": \"" + name + "\", \"minimum\": \"0.01\", \"payWithinDays\": 14, \"fee\": \"0.00\","
                + " \"needsApproval\": false, \"withInvoice\": false, " + more + "}";
    }

    private static DemandForPayment demandOf(LocalDate day) {
        return new DemandForPayment(
                "W-101001-2026-11-demand",
                "demand",
                "2026-11",
                Buyer.of(aCustomer().build()),
                day,
                day.plusDays(14),
                List.of(new OverdueInvoice(
                        new InvoiceNumber("FV/101001/0003"), SEPTEMBER_19, Pln.of("236.19"), 47, Pln.of("2.81"))),
                Pln.of("236.19"),
                Pln.of("2.81"),
                Pln.ZERO,
                null);
    }
}
