package pl.ebok.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.MemoryBouncedAddresses;
import pl.ebok.domain.dunning.DemandOnNextInvoice;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.IssuingDemand;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;

class FollowingDeliveryTest {
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");
    private static final Instant SENT = Instant.parse("2026-11-05T10:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-11-06T09:00:00Z");
    private static final String DEMAND = "W-101001-2026-11-demand";

    private final Customer customer = aCustomer().withEInvoiceConsent().build();
    private final Invoice bill = aBill().of(customer).build();
    private final ArchiveKey key = ArchiveKey.of(bill, ArchiveKey.Format.PDF);
    private final MemoryLedger ledger = new MemoryLedger().with("101001", PostedInvoice.of(bill));
    private final MemorySentLetters letters = new MemorySentLetters();
    private final List<Letter> printed = new ArrayList<>();
    private final MemoryBouncedAddresses addresses = new MemoryBouncedAddresses();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();

    @Test
    void the_day_an_invoice_reached_the_mailbox_is_kept() {
        letters.sent("m", new SentLetters.Sent(key, NOVEMBER_5, SENT));

        following(NEXT_DAY).delivered("m", NEXT_DAY);

        assertThat(onAccount().deliveredOn()).isEqualTo(LocalDate.parse("2026-11-06"));
        assertThat(ledger.read(customer.number()).demands()).isEmpty();
    }

    @Test
    void with_a_delivered_invoice_what_is_unpaid_of_the_earlier_ones_is_demanded_as_of_the_day_of_sending() {
        owes("236.19", "2026-09-19");
        letters.sent("m", new SentLetters.Sent(key, NOVEMBER_5, SENT));

        following(NEXT_DAY).delivered("m", NEXT_DAY);
        following(NEXT_DAY).delivered("m", NEXT_DAY);

        assertThat(ledger.read(customer.number()).demands()).hasSize(1);
        DemandForPayment demand = ledger.read(customer.number()).demands().getFirst();
        assertThat(demand.noticeId()).isEqualTo(DEMAND);
        assertThat(demand.issuedOn()).isEqualTo(NOVEMBER_5);
        assertThat(demand.principal()).isEqualTo(Pln.of("236.19"));
        assertThat(demand.interest()).isEqualTo(Pln.of("2.81"));
        assertThat(demand.payBy()).isEqualTo(LocalDate.parse("2026-11-19"));
        assertThat(ledger.read(customer.number()).proposals()).isEmpty();
    }

    @Test
    void with_a_printed_invoice_too() {
        owes("236.19", "2026-09-19");

        following(SENT).printed(customer.number(), bill.number().id(), NOVEMBER_5);

        assertThat(ledger.read(customer.number()).demands()).hasSize(1);
    }

    @Test
    void a_stage_that_staff_must_approve_is_laid_before_them() {
        owes("236.19", "2026-09-19");
        var table = new StageTable(List.of(new DunningStage("demand", 1, Pln.of("0.01"), 14, Pln.ZERO, true, true)));

        demanding(table).apply(customer.number(), bill.number().id(), NOVEMBER_5);

        assertThat(ledger.read(customer.number()).demands()).isEmpty();
        assertThat(ledger.read(customer.number()).proposals())
                .extracting(proposal -> proposal.demand().noticeId())
                .containsExactly(DEMAND);
    }

    @Test
    void without_a_stage_that_goes_with_invoices_nothing_is_demanded() {
        owes("236.19", "2026-09-19");
        var table = new StageTable(List.of(new DunningStage("demand", 1, Pln.of("0.01"), 14, Pln.ZERO, false, false)));

        demanding(table).apply(customer.number(), bill.number().id(), NOVEMBER_5);

        assertThat(ledger.read(customer.number()).demands()).isEmpty();
    }

    @Test
    void what_is_no_invoice_issued_here_starts_nothing() {
        owes("236.19", "2026-09-19");

        following(SENT).printed(customer.number(), "FV-OLD", NOVEMBER_5);
        following(SENT).printed(customer.number(), DEMAND, NOVEMBER_5);

        assertThat(ledger.read(customer.number()).demands()).isEmpty();
    }

    @Test
    void the_day_a_demand_reached_the_mailbox_is_kept_as_evidence() {
        owes("236.19", "2026-09-19");
        following(SENT).printed(customer.number(), bill.number().id(), NOVEMBER_5);
        letters.sent("m", new SentLetters.Sent(notice(), NOVEMBER_5, SENT));

        following(NEXT_DAY).delivered("m", NEXT_DAY);

        assertThat(ledger.read(customer.number()).demands())
                .extracting(DemandForPayment::deliveredOn)
                .containsExactly(LocalDate.parse("2026-11-06"));
        assertThat(onAccount().deliveredOn()).isNull();
    }

    @Test
    void a_letter_that_came_back_is_printed_and_staff_see_it() {
        letters.sent("m", new SentLetters.Sent(key, NOVEMBER_5, SENT));

        following(NEXT_DAY).bounced("m", NEXT_DAY);

        assertThat(printed).containsExactly(new Letter(key, Buyer.of(customer), LocalDate.parse("2026-11-06")));
        assertThat(audit.ofCustomer(customer.number()))
                .containsExactly(new AuditEntry(
                        NEXT_DAY,
                        "delivery",
                        "email-bounced",
                        customer.number(),
                        "FV-U-2019-101001-0004",
                        Map.of("channel", "email"),
                        Map.of("channel", "print")));
        assertThat(onAccount().deliveredOn()).isNull();
        assertThat(addresses.of(customer.number(), String.valueOf(customer.email())))
                .contains(LocalDate.parse("2026-11-06"));
        assertThat(addresses.of(customer.number(), "other@example.pl")).isEmpty();
    }

    @Test
    void an_invoice_that_came_back_is_due_from_its_printing_and_was_never_delivered() {
        letters.sent("m", new SentLetters.Sent(key, NOVEMBER_5, SENT));
        following(SENT).delivered("m", SENT);

        following(NEXT_DAY).bounced("m", NEXT_DAY);
        following(NEXT_DAY).bounced("m", NEXT_DAY);

        assertThat(onAccount().deliveredOn()).isNull();
        assertThat(onAccount().sentOn()).isEqualTo("2026-11-06");
        assertThat(onAccount().dueOn()).isEqualTo("2026-11-20");
        assertThat(audit.ofCustomer(customer.number())).hasSize(1);
    }

    @Test
    void of_a_demand_that_came_back_a_copy_with_a_new_deadline_goes_by_post_and_its_receipt_counts() {
        owes("236.19", "2026-09-19");
        following(SENT).printed(customer.number(), bill.number().id(), NOVEMBER_5);
        letters.sent("m", new SentLetters.Sent(notice(), NOVEMBER_5, SENT));
        following(SENT).delivered("m", SENT);

        following(NEXT_DAY).bounced("m", NEXT_DAY);
        following(NEXT_DAY).bounced("m", NEXT_DAY);
        following(NEXT_DAY).delivered("m", NEXT_DAY);
        ledger.recordDelivered(customer.number(), DEMAND + ".2", LocalDate.parse("2026-11-12"));

        assertThat(ledger.read(customer.number()).demands())
                .extracting(
                        DemandForPayment::noticeId,
                        DemandForPayment::bounced,
                        DemandForPayment::deliveredOn,
                        DemandForPayment::payBy,
                        demand -> demand.buyer().byEmail())
                .containsExactly(
                        tuple(
                                DEMAND + ".2",
                                false,
                                LocalDate.parse("2026-11-12"),
                                LocalDate.parse("2026-11-27"),
                                false),
                        tuple(DEMAND, true, null, LocalDate.parse("2026-11-19"), true));
        assertThat(printed).as("the archive has the copy sent").isEmpty();
    }

    @Test
    void of_a_demand_that_came_back_and_was_paid_meanwhile_no_copy_goes_out() {
        owes("236.19", "2026-09-19");
        following(SENT).printed(customer.number(), bill.number().id(), NOVEMBER_5);
        letters.sent("m", new SentLetters.Sent(notice(), NOVEMBER_5, SENT));
        ledger.add(
                customer.number(),
                new LedgerEntry.Payment("p", NOVEMBER_5, Pln.of("239.00"), new InvoiceNumber("FV/OLD"), "", "bank"));

        following(NEXT_DAY).bounced("m", NEXT_DAY);

        assertThat(ledger.read(customer.number()).demands()).singleElement().matches(DemandForPayment::bounced);
    }

    @Test
    void other_mail_is_not_followed() {
        letters.sentOther("m");

        following(SENT).delivered("m", SENT);
        following(SENT).bounced("m", SENT);

        assertThat(onAccount().deliveredOn()).isNull();
        assertThat(printed).isEmpty();
    }

    @Test
    void an_event_that_overtakes_the_note_of_its_sending_comes_again_for_ten_minutes() {
        var early = following(SENT.plusSeconds(599));
        assertThatThrownBy(() -> early.delivered("m", SENT)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> early.bounced("m", SENT)).isInstanceOf(IllegalStateException.class);

        following(SENT.plusSeconds(600)).delivered("m", SENT);
        following(SENT.plusSeconds(600)).bounced("m", SENT);

        assertThat(printed).isEmpty();
        assertThat(onAccount().deliveredOn()).isNull();
    }

    private void owes(String gross, String dueOn) {
        ledger.with("101001", anInvoice("FV/OLD", gross, dueOn));
    }

    private ArchiveKey notice() {
        return ArchiveKey.ofNotice(customer.number(), DEMAND, NOVEMBER_5);
    }

    private PostedInvoice onAccount() {
        return ledger.read(customer.number()).invoice(bill.number().id()).orElseThrow();
    }

    private FollowingDelivery following(Instant now) {
        return new FollowingDelivery(
                letters,
                ledger,
                ledger,
                demanding(StageTable.STANDARD),
                printed::add,
                addresses,
                audit,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private DemandOnNextInvoice demanding(StageTable table) {
        var facts = new GatheringFacts(_ -> Set.of(), InterestRates.published());
        return new DemandOnNextInvoice(ledger, facts, table, new IssuingDemand(ledger));
    }
}
