package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;

/** What a customer chooses: e-invoices, one invoice for all contracts, what to be told. */
@EndToEnd
class ConsentTest {
    private static final ImportedCustomer CUSTOMER =
            ImportedCustomer.numbered("902060", "Z902060").onPaper();
    private static final String CONSENT = CUSTOMER.path() + "/e-invoice-consent";
    private static Api customer;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(CUSTOMER));
        customer = Ebok.owner(CUSTOMER);
    }

    @Test
    void should_be_told_before_what_it_does_to_the_standing_charge_and_kept_with_wording_time_and_user() {
        // WHEN
        var before = customer.get(CONSENT);

        // THEN
        assertThat(before.json())
                .containsEntry("granted", false)
                .containsEntry("at", null)
                .containsEntry("wordingVersion", "1");
        assertThat(before.text("wording")).startsWith("Zgadzam się");
        assertThat(customer.inLanguage("en").get(CONSENT).text("wording")).startsWith("I agree");
        var effect = before.object("effect");
        assertThat(amount(effect, "standingChargeThen")).isLessThan(amount(effect, "standingChargeNow"));

        // WHEN
        var granted = customer.put(CONSENT, Map.of("granted", true, "wordingVersion", "1"));

        // THEN
        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.json()).containsEntry("granted", true).containsEntry("by", CUSTOMER.email());
        assertThat(Instant.parse(granted.text("at")))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(granted.object("effect")).as("as it was told before").isEqualTo(effect);
        assertThat(customer.get(CUSTOMER.path()).object("eInvoiceConsent"))
                .containsEntry("granted", true)
                .containsEntry("wordingVersion", "1");
        assertThat(Ebok.MAIL.newest(CUSTOMER.email(), "E-faktury włączone").text())
                .contains("902060");

        // WHEN
        var again = customer.put(CONSENT, Map.of("granted", true));
        var withdrawn = customer.put(CONSENT, Map.of("granted", false));

        // THEN
        assertThat(again.json()).as("nothing changes").isEqualTo(granted.json());
        assertThat(withdrawn.json()).containsEntry("granted", false);
        assertThat(amount(withdrawn.object("effect"), "standingChargeThen"))
                .isGreaterThan(amount(withdrawn.object("effect"), "standingChargeNow"));
    }

    @Test
    void should_not_be_given_to_a_wording_that_was_never_shown() {
        var answer = customer.put(CONSENT, Map.of("granted", true, "wordingVersion", "99"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.list("violations")).extracting("field").containsExactly("wordingVersion");
    }

    @Test
    void should_choose_what_to_be_told_and_keep_the_rest() {
        String path = CUSTOMER.path() + "/notifications";
        var before = customer.get(path).json();

        var chosen = customer.put(path, Map.of("plannedInterruption", false));

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(before).containsEntry("plannedInterruption", true);
        assertThat(chosen.json()).containsEntry("plannedInterruption", false);
        assertThat(customer.get(path).json()).isEqualTo(chosen.json());
        assertThat(customer.put(path, Map.of("plannedInterruption", true)).json())
                .isEqualTo(before);
        assertThat(customer.put(path, Map.of("planedInterruption", false)).status())
                .as("a misspelt name")
                .isEqualTo(400);
    }

    @Test
    void should_choose_one_invoice_for_all_contracts() {
        var chosen = customer.put(CUSTOMER.path() + "/collective-invoice", Map.of("collectiveInvoice", true));

        assertThat(chosen.json()).isEqualTo(Map.of("collectiveInvoice", true));
        assertThat(customer.get(CUSTOMER.path()).json()).containsEntry("collectiveInvoice", true);
    }

    private static double amount(Map<String, Object> effect, String name) {
        return Double.parseDouble(String.valueOf(effect.get(name)));
    }
}
