package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.ImportedInvoiceBuilder.anImportedInvoice;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

/** A final demand, and a proposal to cut off, wait for a clerk's word. */
class StaffDunningTest extends StaffOffice {
    private static final String DEMAND = "W-101001-2026-10-demand";
    private static final String FINAL = "W-101001-2026-11-final-demand";
    private static final String CUT_OFF = "W-101001-2026-11-cut-off-proposal";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");

    private final DynamoDemands demands = new DynamoDemands(db.table("LedgerTable"));

    @BeforeEach
    void a_final_demand_is_proposed() {
        invoice("FV/101001/0003", "2026-09-19", "2026-05-01", "2026-06-30");
        demands.add(demand("demand", "2026-10-05", "2026-10-19"));
        propose(demand("final-demand", "2026-11-01", "2026-11-15"));
    }

    @Test
    void lists_what_waits_beside_what_was_sent() {
        assertThat(items(given("list-dunning", "\"stage\": \"demand\"", "\"status\": \"waiting\"")))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting)
                        .contains(entry("noticeId", FINAL), entry("status", "waiting"), entry("settled", false)));
        assertThat(items(given("list-dunning", "\"stage\": \"demand\"", "\"status\": \"sent\"")))
                .singleElement()
                .satisfies(sent -> assertThat(sent).contains(entry("stage", "demand"), entry("status", "sent")));
        assertThat(items(given("list-dunning", "\"stage\": \"demand\"", "\"limit\": \"10\"")))
                .hasSize(2);
        assertThat(given("list-dunning", "\"stage\": \"demand\"", "\"stage\": \"bailiff\"")
                        .status())
                .isEqualTo(400);
        assertThat(given("get-customer").body()).containsEntry("dunningStage", "demand");
    }

    @Test
    void an_approved_demand_is_sent_once_with_interest_and_deadline_of_today() {
        var approved = given("approve-demand", "NOTICE", FINAL);

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body())
                .contains(
                        entry("status", "sent"),
                        entry("issuedOn", "2026-11-05"),
                        entry("payBy", "2026-11-26"),
                        entry("principal", "236.19"),
                        entry("interest", "2.81"),
                        entry("channel", "post"));
        assertThat(given("approve-demand", "NOTICE", FINAL).body()).isEqualTo(approved.body());
        assertThat(given("reject-demand", "NOTICE", FINAL).problem()).isEqualTo("demand-decided");
        assertThat(ledger.read(CUSTOMER).demands())
                .extracting(DemandForPayment::noticeId)
                .containsOnlyOnce(FINAL);
        assertThat(audit())
                .filteredOn(entry -> entry.subject().equals(FINAL))
                .extracting(AuditEntry::action)
                .containsExactly("demand-approved");
        assertThat(given("get-customer").body()).containsEntry("dunningStage", "final-demand");
    }

    @Test
    void a_debt_paid_meanwhile_makes_it_void() {
        ledger.add(CUSTOMER, new Payment("P1", TODAY, Pln.of("240.00"), null, "", "bank"));

        var refused = given("approve-demand", "NOTICE", FINAL);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("demand-settled");
        assertThat(ledger.read(CUSTOMER).demands()).hasSize(1);
        assertThat(items(given("list-dunning", "\"stage\": \"demand\"", "\"status\": \"waiting\"")))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).containsEntry("settled", true));
        assertThat(given("get-customer").body()).containsEntry("dunningStage", null);
    }

    @Test
    void a_debt_paid_in_part_is_demanded_in_part() {
        ledger.add(CUSTOMER, new Payment("P1", TODAY, Pln.of("136.19"), null, "", "bank"));

        assertThat(given("approve-demand", "NOTICE", FINAL).body().get("total"))
                .asString()
                .startsWith("10");
    }

    @Test
    void a_hold_keeps_it_back() {
        demands.putHold(CUSTOMER, new DunningHold("h", null, "plan spłaty", TODAY, null));

        assertThat(given("approve-demand", "NOTICE", FINAL).problem()).isEqualTo("demand-held");
    }

    @Test
    void a_refused_demand_is_not_sent() {
        var refused = given("reject-demand", "NOTICE", FINAL);

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).containsEntry("status", "refused");
        assertThat(given("reject-demand", "NOTICE", FINAL).status()).isEqualTo(200);
        assertThat(given("approve-demand", "NOTICE", FINAL).problem()).isEqualTo("demand-decided");
        assertThat(ledger.read(CUSTOMER).demands()).hasSize(1);
        assertThat(audit())
                .filteredOn(entry -> entry.subject().equals(FINAL))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).containsEntry("reason", "Ugoda w przygotowaniu"));
    }

    @Test
    void cutting_off_names_the_substitute_water_point() {
        invoice("FV/101001/0004", "2026-10-25", "2026-10-07", "2026-10-08");
        invoice("FV/101001/0005", "2026-10-26", "2026-10-09", "2026-10-10");
        demands.recordDelivered(CUSTOMER, DEMAND, LocalDate.parse("2026-10-06"));
        propose(demand("cut-off-proposal", "2026-11-01", "2026-11-21"));

        var nameless = given("approve-demand", "NOTICE", CUT_OFF);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body().get("violations")).asString().contains("substituteWaterPoint");

        var approved = given("approve-cut-off", "NOTICE", CUT_OFF);
        assertThat(approved.body())
                .contains(
                        entry("status", "sent"),
                        entry("payBy", "2026-12-02"),
                        entry("substituteWaterPoint", "Hydrant przy ul. Wodnej 1"));
    }

    @Test
    void a_paper_demand_is_noted_as_delivered_once() {
        assertThat(given("demand-delivered").body()).containsEntry("deliveredAt", "2026-11-05");
        assertThat(given("demand-delivered", "2026-11-05", "2026-11-01").body())
                .containsEntry("deliveredAt", "2026-11-05");
        assertThat(audit())
                .filteredOn(entry -> entry.subject().equals(DEMAND))
                .extracting(AuditEntry::action)
                .containsExactly("demand-delivered");
        assertThat(given("demand-delivered", DEMAND, FINAL).problem()).isEqualTo("notice-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-04", "2026-11-06"})
    void a_day_of_delivery_lies_between_the_demand_and_today(String day) {
        var refused = given("demand-delivered", "2026-11-05", day);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("violations")).asString().contains("deliveredOn");
    }

    @Test
    void what_is_no_proposal_is_not_found() {
        for (String id : List.of("W-101001-2026-12-final-demand", "W-999999-2026-11-final-demand", "x")) {
            assertThat(given("approve-demand", "NOTICE", id).problem()).isEqualTo("notice-not-found");
            assertThat(given("reject-demand", "NOTICE", id).problem()).isEqualTo("notice-not-found");
        }
        assertThat(given("approve-demand", "\"cognito:groups\": \"staff\"", "\"cognito:groups\": \"customers\"")
                        .problem())
                .isEqualTo("staff-only");
    }

    private void invoice(String number, String dueOn, String from, String to) {
        ledger.importInvoice(
                CUSTOMER,
                anImportedInvoice().numbered(number).dueOn(dueOn).over(from, to).build());
    }

    private void propose(DemandForPayment demand) {
        demands.propose(new ProposedDemand(demand, ProposedDemand.Decision.WAITING, null), null);
    }

    private static DemandForPayment demand(String stage, String issuedOn, String payBy) {
        return new DemandForPayment(
                "W-101001-" + issuedOn.substring(0, 7) + "-" + stage,
                stage,
                issuedOn.substring(0, 7),
                Buyer.of(aCustomer().build()),
                LocalDate.parse(issuedOn),
                LocalDate.parse(payBy),
                List.of(new OverdueInvoice(
                        new InvoiceNumber("FV/101001/0003"),
                        LocalDate.parse("2026-09-19"),
                        Pln.of("236.19"),
                        30,
                        Pln.of("1.80"))),
                Pln.of("236.19"),
                Pln.of("1.80"),
                Pln.ZERO,
                null);
    }
}
