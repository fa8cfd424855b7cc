package pl.ebok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.account.DynamoPendingEmails;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.domain.account.PendingEmail;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.TariffGroups;
import pl.ebok.domain.messages.Message;

class ContactAndChoicesTest {
    private static final String WHOLE_BODY =
            "{\\\"email\\\": \\\"nowy@example.pl\\\", \\\"phone\\\": \\\"+48600100200\\\", \\\"version\\\": 1}";

    private final Office office =
            Office.withCustomer(aCustomer().withEmail("stary@example.pl").build());

    @Test
    void a_new_email_counts_only_once_its_code_comes_back() {
        var asked = office.given("change-contact.json");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body())
                .contains(
                        entry("email", "stary@example.pl"),
                        entry("pendingEmail", "nowy@example.pl"),
                        entry("phone", "+48600100200"),
                        entry("version", 2));
        assertThat(office.letters())
                .extracting(Message::to)
                .containsExactlyInAnyOrder("stary@example.pl", "nowy@example.pl");

        office.at("2026-11-05T10:01:00Z");
        var confirmed = confirm(pending().code());
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body()).contains(entry("email", "nowy@example.pl"), entry("pendingEmail", null));
        assertThat(office.customer().email()).isEqualTo("nowy@example.pl");
        assertThat(office.letters())
                .filteredOn(letter -> letter.id().startsWith("email-confirmed/"))
                .extracting(Message::to)
                .containsExactlyInAnyOrder("stary@example.pl", "nowy@example.pl");
        assertThat(office.audit()).extracting(AuditEntry::action).containsExactly("email-confirmed", "contact-changed");
        assertThat(office.audit().getLast().after())
                .containsOnly(entry("phone", "+48600100200"), entry("pendingEmail", "nowy@example.pl"));
    }

    @Test
    void a_wrong_code_changes_nothing_and_five_of_them_lock() {
        office.given("change-contact.json");
        String wrong = pending().code().equals("111111") ? "222222" : "111111";

        for (int i = 0; i < 5; i++) {
            assertThat(confirm(wrong).problem()).isEqualTo("unprocessable");
        }
        var locked = confirm(pending().code());
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.headers()).containsKey("Retry-After");
        assertThat(office.customer().email()).isEqualTo("stary@example.pl");
    }

    @Test
    void a_code_is_of_no_use_after_a_day() {
        office.given("change-contact.json");
        office.at("2026-11-06T10:00:00Z");

        assertThat(confirm(pending().code()).problem()).isEqualTo("unprocessable");
    }

    @Test
    void a_change_on_an_older_version_learns_the_newer_one() {
        office.given("change-contact.json");

        var second = office.given("change-contact.json", "+48600100200", "+48600100201");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("version-conflict");
        assertThat(second.body()).containsEntry("version", 2);
        assertThat(office.customer().phone()).isEqualTo("+48600100200");
    }

    @Test
    void of_many_changes_at_once_none_is_lost_silently() {
        List<Integer> statuses = IntStream.range(100, 116)
                .parallel()
                .mapToObj(i -> office.given("change-contact.json", "+48600100200", "+48600100" + i)
                        .status())
                .toList();

        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(office.customer().version()).isEqualTo(2);
    }

    @Test
    void what_is_absent_stays_and_what_is_null_goes() {
        office.given("change-contact.json", "\\\"email\\\": \\\"nowy@example.pl\\\", ", "");
        assertThat(office.customer().phone()).isEqualTo("+48600100200");

        office.given("change-contact.json", WHOLE_BODY, "{\\\"phone\\\": null}");
        assertThat(office.customer().phone()).isNull();
        assertThat(office.customer().email()).isEqualTo("stary@example.pl");
    }

    @Test
    void refuses_fields_it_does_not_know_or_understand() {
        assertThat(office.given("change-contact.json", "phone", "telephone").status())
                .isEqualTo(400);
        assertThat(office.given("change-contact.json", "nowy@example.pl", "nowy")
                        .status())
                .isEqualTo(400);
        assertThat(office.given("change-contact.json", "\\\"+48600100200\\\"", "48600100200")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tells_what_an_e_invoice_saves_before_and_keeps_who_agreed_to_what() {
        new DynamoTariffs(office.db.table("BillingTable")).save(SampleTariff.tariff());
        office.customers.save(office.customer().withContracts(List.of(onPaper())));

        var before = office.given("get-consent.json").body();
        assertThat(before).contains(entry("granted", false), entry("at", null));
        assertThat(before.get("effect"))
                .isEqualTo(Map.of("standingChargeNow", "8.21", "standingChargeThen", "6.65", "from", "2027-01-01"));

        var after = office.given("change-consent.json").body();
        assertThat(after)
                .contains(
                        entry("granted", true),
                        entry("at", "2026-11-05T10:00:00Z"),
                        entry("by", Office.EMAIL),
                        entry("wordingVersion", "1"));
        assertThat(after.get("effect")).as("what the change did").isEqualTo(before.get("effect"));
        assertThat(office.customer().wantsEInvoice()).isTrue();
        assertThat(office.given("change-consent.json").body())
                .as("said once more")
                .isEqualTo(after);
        assertThat(office.given("get-consent.json").body().get("effect"))
                .as("what withdrawing would do")
                .isEqualTo(Map.of("standingChargeNow", "6.65", "standingChargeThen", "8.21", "from", "2027-01-01"));
        assertThat(office.audit()).extracting(AuditEntry::action).containsExactly("e-invoice-consent-changed");
    }

    @Test
    void e_invoices_go_to_the_users_email_where_none_is_known() {
        var without = Office.withCustomer(aCustomer().withoutEmail().build());

        without.given("change-consent.json");
        assertThat(without.customer().email()).isEqualTo(Office.EMAIL);
        assertThat(without.customer().wantsEInvoice()).isTrue();
    }

    @Test
    void consent_to_a_text_nobody_saw_is_refused() {
        assertThat(office.given("change-consent.json", "\\\"1\\\"", "\\\"99\\\"")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void keeps_what_was_chosen() {
        assertThat(office.given("get-notifications.json").body()).containsEntry("paymentBooked", false);

        assertThat(office.given("choose-notifications.json").body())
                .contains(entry("paymentBooked", true), entry("invoiceIssued", true));
        assertThat(office.given("get-notifications.json").body()).containsEntry("paymentBooked", true);
        assertThat(office.given("choose-collective-invoice.json").body()).containsEntry("collectiveInvoice", true);
        assertThat(office.customer().collectiveInvoice()).isTrue();
        assertThat(office.audit())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("notifications-chosen", "collective-invoice-chosen");
    }

    private static Contract onPaper() {
        var contract = aContract().build();
        return new Contract(
                contract.contractNumber(),
                contract.signedOn(),
                null,
                contract.services(),
                contract.supplyPoint(),
                new TariffGroups("W1", "S1", "P"),
                contract.cycle(),
                2,
                LocalDate.parse("2026-08-31"),
                contract.meterIds());
    }

    private Fixture.Answer confirm(String code) {
        return office.given("confirm-email.json", "000000", code);
    }

    private PendingEmail pending() {
        return new DynamoPendingEmails(office.db.table("CustomersTable"))
                .of(Office.CUSTOMER)
                .orElseThrow();
    }
}
