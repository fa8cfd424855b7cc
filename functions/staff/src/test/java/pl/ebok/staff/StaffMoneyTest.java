package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.ledger.LedgerBuilders;
import pl.ebok.domain.ledger.PaymentSource;
import pl.ebok.domain.ledger.PaymentStatus;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.money.Pln;
import pl.ebok.domain.runs.BatchResult;
import pl.ebok.json.Json;

class StaffMoneyTest extends StaffOffice {
    @Test
    void books_a_payment_and_gives_it_to_the_right_customer() {
        var booked = given("book-payment");
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.body()).contains(entry("status", "matched"), entry("customerNumber", "101001"));

        var moved = given("reassign", "PAYMENT", (String) booked.body().get("paymentId"));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body()).containsEntry("customerNumber", "101002");
        assertThat(given("get-customer").body()).containsEntry("balance", "0.00");
        assertThat(given("get-customer", "101001", "101002").body()).containsEntry("balance", "-236.19");
        assertThat(given("reassign", "PAYMENT", "unknown").problem()).isEqualTo("not-found");
        assertThat(items(given("list-payments"))).isEmpty();
        assertThat(audit())
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactlyInAnyOrder(
                        tuple("payment-reassigned", "referent@example.pl"),
                        tuple("payment-booked", "referent@example.pl"));
    }

    @Test
    void tells_who_chose_so_of_a_payment_and_who_it_was_given_to_later() {
        var chosen = new NotificationChoices(true, true, true, true, true);
        var notifications = new DynamoNotifications(db.table("CustomersTable"));
        notifications.choose(CUSTOMER, chosen);
        given("book-payment");
        assertThat(letters()).extracting(Message::customer).containsExactly(CUSTOMER);

        notifications.choose(CUSTOMER, new NotificationChoices(true, false, true, true, true));
        notifications.choose(OTHER, chosen);
        var silent = given("book-payment");
        assertThat(letters()).hasSize(1);

        given("reassign", "PAYMENT", (String) silent.body().get("paymentId"));
        assertThat(letters()).extracting(Message::customer).containsExactlyInAnyOrder(CUSTOMER, OTHER);
    }

    @Test
    void proposes_whose_a_waiting_payment_may_be_and_why() {
        ledger.importInvoice(CUSTOMER, LedgerBuilders.anInvoice("FV/101001/0003", "236.19", "2026-11-19"));
        waiting("w1", "236.19", "woda FV/11001/0003", "Obcy Płatnik");

        var shown = given("show-payment", "PAYMENT", "w1");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(Json.objects(shown.body().get("proposals")))
                .singleElement()
                .satisfies(proposal -> assertThat(proposal)
                        .contains(entry("customerNumber", "101001"), entry("invoiceNumber", "FV/101001/0003"))
                        .containsEntry("reasons", List.of("amount-of-an-open-invoice", "near-number")));
        assertThat(given("show-payment", "PAYMENT", "unknown").problem()).isEqualTo("not-found");
    }

    @Test
    void books_after_all_what_was_taken_for_a_repetition() {
        var payments = new DynamoPayments(db.table("LedgerTable"));
        waiting("w1", "10.00", "woda", null);
        payments.addRepetition(received("w2", "10.00", "woda", null), "w1");
        assertThat(payments.page(PaymentStatus.KNOWN, 10, null).items()).hasSize(1);

        var booked = given("book-repetition", "PAYMENT", "w2");

        assertThat(booked.status()).isEqualTo(200);
        assertThat(booked.body()).containsEntry("status", "unmatched");
        assertThat(payments.page(PaymentStatus.KNOWN, 10, null).items()).isEmpty();
        assertThat(payments.page(PaymentStatus.UNMATCHED, 10, null).items()).hasSize(2);
        assertThat(given("book-repetition", "PAYMENT", "w2").body().get("paymentId"))
                .isEqualTo(booked.body().get("paymentId"));
    }

    @Test
    void divides_a_payment_over_customers_and_only_in_whole() {
        waiting("w1", "236.19", "za dwa domy", null);

        var split = given("split-payment", "PAYMENT", "w1");

        assertThat(split.status()).isEqualTo(200);
        assertThat(given("get-customer").body()).containsEntry("balance", "-200.00");
        assertThat(given("get-customer", "101001", "101002").body()).containsEntry("balance", "-36.19");
        assertThat(given("reassign", "PAYMENT", "w1").problem()).isEqualTo("not-found");
        waiting("w3", "236.20", "za trzy domy", null);
        assertThat(given("split-payment", "PAYMENT", "w3").problem()).isEqualTo("invalid-request");
    }

    private void waiting(String id, String amount, String title, @Nullable String payer) {
        assertThat(new DynamoPayments(db.table("LedgerTable")).add(received(id, amount, title, payer), null, null))
                .isTrue();
    }

    private static ReceivedPayment received(String id, String amount, String title, @Nullable String payer) {
        return new ReceivedPayment(
                id, LocalDate.parse("2026-11-04"), Pln.of(amount), List.of(), title, payer, PaymentSource.STATEMENT);
    }

    @Test
    void starts_one_run_of_a_cycle_and_day_at_a_time() {
        var started = given("start-run");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.body()).contains(entry("runId", "A-2026-11-05"), entry("status", "running"));
        assertThat(startedRuns).containsExactly("A-2026-11-05 A 2026-11-05");
        assertThat(given("start-run").problem()).isEqualTo("run-in-progress");
        assertThat(given("resume-run").problem()).isEqualTo("run-in-progress");

        var runs = new DynamoBillingRuns(db.table("BillingTable"));
        runs.record("A-2026-11-05", new BatchResult(0, 2, 2, List.of()));
        runs.finish("A-2026-11-05", NOW);
        assertThat(given("get-run").body().get("status")).isIn("finished", "failed");
        assertThat(given("resume-run").status()).isEqualTo(202);
        assertThat(given("get-run", "A-2026-11-05", "B-2026-11-05").problem()).isEqualTo("not-found");
    }

    @Test
    void corrects_an_invoice_and_shows_the_difference() {
        new DynamoTariffs(db.table("BillingTable")).save(SampleTariff.tariff());
        meter();
        Invoice invoice = issued();

        var corrected = given("correct-invoice", "INVOICE", invoice.number().id());
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.body())
                .contains(
                        entry("kind", "correction"),
                        entry("corrects", invoice.number().value()),
                        entry("left", "0.00"));
        assertThat((String) corrected.body().get("gross")).startsWith("-");
        assertThat(given("correct-invoice", "INVOICE", invoice.number().id()).problem())
                .isEqualTo("unprocessable");
        assertThat(given("correct-invoice", "INVOICE", "FV-9").problem()).isEqualTo("invoice-not-found");
    }

    @Test
    void puts_a_stored_reading_right_with_every_invoice_that_shows_it() {
        new DynamoTariffs(db.table("BillingTable")).save(SampleTariff.tariff());
        meter();
        issued();

        var corrected = given("correct-reading");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().get("reading")).asString().contains("value=486", "valueBefore=488");
        assertThat(Json.objects(corrected.body().get("corrections")))
                .singleElement()
                .satisfies(one -> assertThat(one.get("kind")).isEqualTo("correction"));
        assertThat(Json.objects(given("correct-reading").body().get("corrections")))
                .isEmpty();
        assertThat(given("correct-reading", "2026-08-31", "2026-08-30").problem())
                .isEqualTo("reading-not-found");
        assertThat(given("correct-reading", "M101001", "M9").problem()).isEqualTo("meter-not-found");
        assertThat(given("correct-reading", "486", "478").problem()).isEqualTo("reading-lower-than-previous");
    }

    @Test
    void holds_and_releases_demands() {
        var held = given("hold");
        assertThat(held.status()).isEqualTo(201);
        assertThat(held.body()).contains(entry("kind", "payment-plan"), entry("until", "2027-02-03"));
        assertThat(Json.objects(given("get-customer").body().get("holds"))).hasSize(1);

        String holdId = (String) held.body().get("holdId");
        assertThat(given("release", "HOLD", holdId).status()).isEqualTo(204);
        assertThat(given("release", "HOLD", holdId).problem()).isEqualTo("not-found");
        assertThat(Json.objects(given("get-customer").body().get("holds"))).isEmpty();
    }

    @Test
    void lists_demands_with_what_became_of_them() {
        Invoice invoice = issued();
        new DynamoDemands(db.table("LedgerTable")).add(demand(invoice));

        assertThat(items(given("list-dunning")))
                .singleElement()
                .satisfies(demand -> assertThat(demand)
                        .contains(
                                entry("customerNumber", "101001"),
                                entry("onHold", false),
                                entry("bounced", false),
                                entry("settled", false)));
    }
}
