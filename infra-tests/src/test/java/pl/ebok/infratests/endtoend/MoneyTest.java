package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;

/** What customers owe and have paid, and payments that nobody can tell whose they are. */
@EndToEnd
class MoneyTest {
    private static final ImportedCustomer DEBTOR =
            ImportedCustomer.numbered("902150", "Z902150").owing();
    private static final ImportedCustomer PAYING = ImportedCustomer.numbered("902151", "Z902150");
    private static final ImportedCustomer WRONGED = ImportedCustomer.numbered("902152", "Z902150");
    private static final Api CLERK = Ebok.clerk();
    private static Api debtor;
    private static Api paying;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(DEBTOR, PAYING, WRONGED));
        debtor = Ebok.owner(DEBTOR);
        paying = Ebok.owner(PAYING);
        Ebok.ageGrantOf(PAYING.email());
    }

    @Test
    void should_be_owed_with_interest_to_the_day() {
        var balance = debtor.get(DEBTOR.path() + "/balance");

        assertThat(balance.json())
                .containsEntry("overdue", ImportedCustomer.GROSS)
                .containsEntry("balance", ImportedCustomer.GROSS)
                .containsEntry("asOf", ImportedCustomer.TODAY.toString())
                .containsEntry("bankAccount", DEBTOR.bankAccount());
        assertThat(new BigDecimal(balance.text("interest"))).isPositive();
        assertThat(balance.list("openInvoices"))
                .singleElement()
                .satisfies(open -> assertThat(open)
                        .containsEntry("invoiceNumber", "FV/902150/0003")
                        .containsEntry("invoiceId", "FV-902150-0003")
                        .containsEntry("left", ImportedCustomer.GROSS)
                        .containsEntry("interest", balance.text("interest")));
    }

    @Test
    void should_be_listed_with_a_running_balance() {
        var entries = debtor.get(DEBTOR.path() + "/ledger").items();

        var balance = BigDecimal.ZERO;
        for (var entry : entries) {
            balance = balance.add(new BigDecimal(String.valueOf(entry.get("amount"))));
            assertThat(entry).containsEntry("balance", balance.toPlainString());
        }
        assertThat(entries)
                .extracting(entry -> String.valueOf(entry.get("bookedOn")))
                .isSorted();
        assertThat(entries).extracting("type").contains("invoice", "payment");
        assertThat(debtor.get(DEBTOR.path() + "/ledger?from=2001-01-01&to=2001-12-31")
                        .items())
                .isEmpty();
    }

    @Test
    void should_be_told_of_a_payment_who_chose_so_and_get_an_overpayment_back_on_request() {
        // GIVEN
        paying.put(PAYING.path() + "/notifications", Map.of("paymentBooked", true));

        // WHEN
        StatementFiles.drop(StatementFiles.camt("902151-1", "20.00", PAYING.bankAccount()));

        // THEN
        assertThat(Ebok.MAIL.newest(PAYING.email(), "Zaksięgowaliśmy wpłatę").text())
                .contains("20,00\u00a0zł");
        assertThat(paying.get(PAYING.path() + "/balance").text("balance")).isEqualTo("-20.00");

        // WHEN
        var refund = Map.of("amount", "15.00", "bankAccount", PAYING.bankAccount());
        var asked = paying.post(PAYING.path() + "/refunds", refund);

        // THEN
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.json())
                .containsEntry("amount", "15.00")
                .containsEntry("payBy", ImportedCustomer.TODAY.plusDays(14).toString());
        assertThat(paying.get(PAYING.path() + "/balance").text("balance")).isEqualTo("-5.00");
        assertThat(paying.post(PAYING.path() + "/refunds", refund).problem()).isEqualTo("nothing-to-refund");
    }

    @Test
    void should_wait_for_a_clerk_who_knows_whose_a_payment_is() {
        // GIVEN
        StatementFiles.drop(
                StatementFiles.camt("902152-1", ImportedCustomer.GROSS, ImportedCustomer.bankAccount("909098")));
        var waiting = Ebok.all(CLERK, "/staff/payments?status=unmatched", 100).stream()
                .filter(payment -> "woda 902152-1".equals(payment.get("title")))
                .findFirst()
                .orElseThrow();

        // WHEN
        var reassigned = CLERK.post(
                "/staff/payments/%s/reassign".formatted(waiting.get("paymentId")),
                Map.of(
                        "customerNumber", WRONGED.number(),
                        "invoiceNumber", WRONGED.lastInvoice(),
                        "reason", "Potwierdzone telefonicznie"));

        // THEN
        assertThat(waiting)
                .containsEntry("payer", "Jan Płatnik")
                .containsEntry("customerNumber", null)
                .containsEntry("source", "statement");
        assertThat(reassigned.json())
                .containsEntry("status", "matched")
                .containsEntry("customerNumber", "902152")
                .containsEntry("invoiceNumber", WRONGED.lastInvoice());
        assertThat(CLERK.get("/staff/customers/902152").text("balance")).isEqualTo("-" + ImportedCustomer.GROSS);
    }

    @Test
    void should_not_be_booked_for_an_unknown_customer_or_invoice() {
        String today = ImportedCustomer.TODAY.toString();

        assertThat(CLERK.post("/staff/payments", Map.of("customerNumber", "909097", "amount", "1.00", "paidOn", today))
                        .problem())
                .isEqualTo("customer-not-found");
        assertThat(CLERK.post(
                                "/staff/payments",
                                Map.of(
                                        "customerNumber", "902150",
                                        "amount", "1.00",
                                        "paidOn", today,
                                        "invoiceNumber", "FV/902151/0003"))
                        .problem())
                .isEqualTo("invoice-not-found");
    }
}
