package pl.ebok.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoBouncedAddresses;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.mail.DynamoSentLetters;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.delivery.FollowingDelivery;
import pl.ebok.domain.delivery.Letter;
import pl.ebok.domain.delivery.SentLetters.Sent;
import pl.ebok.domain.dunning.DemandOnNextInvoice;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;

class DeliveryHandlerTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final Instant SENT_AT = Instant.parse("2026-11-05T04:00:00Z");
    private static final CustomerNumber BY_EMAIL = new CustomerNumber("101005");
    private static final CustomerNumber ON_PAPER = new CustomerNumber("101006");

    private final LocalDynamoDb database = LocalDynamoDb.withEmptyTables();
    private final DynamoLedger ledger = new DynamoLedger(database.table("LedgerTable"));
    private final DynamoDemands demands = new DynamoDemands(database.table("LedgerTable"));
    private final DynamoSentLetters letters = new DynamoSentLetters(database.table("MailTable"));
    private final DynamoAuditTrail audit = new DynamoAuditTrail(database.table("AuditTable"));
    private final List<Letter> printed = new ArrayList<>();
    private StageTable stages = StageTable.STANDARD;

    @BeforeEach
    void customersWithAnOverdueInvoiceHaveANewOne() {
        for (CustomerNumber customer : List.of(BY_EMAIL, ON_PAPER)) {
            ledger.importInvoice(customer, overdue(customer));
            ledger.issue(invoice(customer), List.of(ContractSeries.unused("U/2019/" + customer)));
        }
        ArchiveKey document = ArchiveKey.of(invoice(BY_EMAIL), ArchiveKey.Format.PDF);
        letters.sent("0102018f-invoice", new Sent(document, NOVEMBER_5, SENT_AT));
    }

    @Test
    void a_delivered_invoice_brings_one_demand_for_what_is_overdue_in_both_shapes_of_the_event() {
        give("delivery/delivered-by-configuration-set.json");
        give("delivery/delivered-by-identity.json");

        assertThat(ledger.read(BY_EMAIL).demands()).singleElement().satisfies(demand -> {
            assertThat(demand.principal()).isEqualTo(Pln.of("236.19"));
            assertThat(demand.interest()).isEqualTo(Pln.of("2.81"));
            assertThat(demand.issuedOn()).isEqualTo(NOVEMBER_5);
            assertThat(demand.payBy()).isEqualTo(NOVEMBER_5.plusDays(7 + 14));
        });
        assertThat(ledger.read(BY_EMAIL).invoices().getFirst().deliveredOn()).isEqualTo(NOVEMBER_5);
    }

    @Test
    void a_demand_that_needs_approval_is_only_proposed() {
        stages = new StageTable(List.of(new DunningStage("demand", 1, Pln.of("0.01"), 14, Pln.ZERO, true, true)));

        give("delivery/delivered-by-identity.json");
        give("delivery/delivered-by-identity.json");

        assertThat(ledger.read(BY_EMAIL).demands()).isEmpty();
        assertThat(demands.waiting("demand"))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.demand().principal()).isEqualTo(Pln.of("236.19")));
    }

    @Test
    void a_printed_invoice_brings_a_demand_too() {
        give("delivery/printed.json");
        give("delivery/printed.json");

        assertThat(ledger.read(ON_PAPER).demands())
                .extracting(DemandForPayment::stage)
                .containsExactly("demand");
    }

    @Test
    void a_delivered_demand_is_noted_and_brings_no_other() {
        give("delivery/delivered-by-identity.json");
        DemandForPayment demand = ledger.read(BY_EMAIL).demands().getFirst();
        var document = ArchiveKey.parse("notices/2026/101005/" + demand.noticeId() + ".pdf")
                .orElseThrow();
        letters.sent("0102018f-invoice", new Sent(document, NOVEMBER_5, SENT_AT));

        give("delivery/delivered-by-identity.json");

        assertThat(ledger.read(BY_EMAIL).demands()).containsExactly(demand.withDeliveredOn(NOVEMBER_5));
    }

    @Test
    void a_letter_that_came_back_for_good_is_printed_and_staff_can_see_it() {
        give("delivery/bounced-for-now.json");
        assertThat(printed).isEmpty();

        give("delivery/bounced.json");

        assertThat(printed)
                .extracting(letter -> letter.document().documentId())
                .containsExactly("FV-U-2019-101005-0001");
        assertThat(audit.ofCustomer(BY_EMAIL))
                .extracting(entry -> entry.action())
                .containsExactly("email-bounced");
    }

    @Test
    void the_topics_first_message_is_no_letter() {
        assertThat(give("delivery/topic-test.json").json().get("batchItemFailures"))
                .isEqualTo(List.of());
    }

    @Test
    void an_event_that_overtakes_the_note_of_the_sending_comes_again() {
        var answer = Fixture.of(
                        "delivery/delivered-by-identity.json", SQSEvent.class, "0102018f-invoice", "0102018f-unknown")
                .givenTo(handler("2026-11-05T04:00:03Z"));
        var later = Fixture.of(
                        "delivery/delivered-by-identity.json", SQSEvent.class, "0102018f-invoice", "0102018f-unknown")
                .givenTo(handler("2026-11-05T05:00:00Z"));

        assertThat((List<?>) answer.json().get("batchItemFailures")).hasSize(1);
        assertThat((List<?>) later.json().get("batchItemFailures")).isEmpty();
        assertThat(answer.log()).doesNotContain("klient101005");
    }

    private Fixture.Answer give(String event) {
        return Fixture.of(event, SQSEvent.class).givenTo(handler("2026-11-05T04:00:03Z"));
    }

    private DeliveryHandler handler(String now) {
        return new DeliveryHandler(new FollowingDelivery(
                letters,
                ledger,
                demands,
                new DemandOnNextInvoice(
                        ledger,
                        new GatheringFacts(customer -> Set.of(), InterestRates.published()),
                        stages,
                        new IssuingDemand(demands)),
                printed::add,
                new DynamoBouncedAddresses(database.table("CustomersTable")),
                audit,
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
    }

    private static Invoice invoice(CustomerNumber customer) {
        String series = "U/2019/" + customer;
        return new Invoice(
                InvoiceNumber.of(series, 1),
                series,
                1,
                Buyer.of(aCustomer().numbered(customer.value()).build()),
                NOVEMBER_5,
                LocalDate.parse("2026-11-19"),
                new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-31")),
                List.of(),
                Totals.ofNet(Pln.of("100.00"), 8),
                "PO.RZT.70.57.2025",
                null,
                List.of(),
                Settlement.NONE);
    }

    private static PostedInvoice overdue(CustomerNumber customer) {
        return anImportedInvoice()
                .numbered("FV/" + customer + "/0003")
                .of("U/2019/" + customer)
                .build();
    }
}
