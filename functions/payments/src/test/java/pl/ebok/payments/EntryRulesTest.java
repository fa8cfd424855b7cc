package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.ledger.ReceivedPayment;

class EntryRulesTest {
    @Test
    void the_same_entry_has_the_same_id_in_every_file() {
        assertThat(id(new EntryRules(), "S1", "R1", "woda")).isEqualTo(id(new EntryRules(), "S1", "R1", "woda"));
        assertThat(id(new EntryRules(), "S1", null, "woda")).isEqualTo(id(new EntryRules(), "S1", null, "woda"));
    }

    @Test
    void a_statement_sent_again_under_another_number_changes_nothing_where_the_bank_gives_references() {
        assertThat(id(new EntryRules(), "S1", "R1", "woda")).isEqualTo(id(new EntryRules(), "S2", "R1", "woda"));
    }

    @Test
    void entries_that_are_alike_but_have_no_reference_are_two_payments() {
        var rules = new EntryRules();

        assertThat(id(rules, "S1", null, "woda")).isNotEqualTo(id(rules, "S1", null, "woda"));
    }

    @Test
    void a_reference_that_a_bank_gives_to_everything_does_not_make_two_payments_one() {
        assertThat(id(new EntryRules(), "S1", "R1", "woda")).isNotEqualTo(id(new EntryRules(), "S1", "R1", "ścieki"));
    }

    @Test
    void account_numbers_are_found_in_groups_and_only_with_their_check_digits() {
        ReceivedPayment payment = payment(
                new EntryRules(), "S1", "R1", "PL66 1020 5226 6453 0000 0010 1001 albo 12102052266453000000012354");

        assertThat(payment.paidTo()).containsExactly(new BankAccount("66102052266453000000101001"));
    }

    private static String id(EntryRules rules, String statement, @Nullable String reference, String title) {
        return payment(rules, statement, reference, title).paymentId();
    }

    private static ReceivedPayment payment(
            EntryRules rules, String statement, @Nullable String reference, String title) {
        var entry = new StatementEntry(
                1,
                "S1 #1",
                "PL61",
                statement,
                reference,
                "10.00",
                "PLN",
                "C",
                "BOOK",
                "2026-11-06",
                List.of(title),
                title,
                null);
        return ((EntryRules.Result.Received) rules.apply(entry)).payment();
    }
}
