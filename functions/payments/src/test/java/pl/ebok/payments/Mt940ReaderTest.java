package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.money.Pln;

class Mt940ReaderTest {
    @Test
    void the_sample_holds_two_payments_a_debit_and_a_reversal() {
        Collected sample = Collected.of(Collected.sample("2026-11-06.mt940"));

        assertThat(sample.payments())
                .extracting(payment -> Pln.text(payment.amount()))
                .containsExactly("236.19", "20.00");
        assertThat(sample.refusals())
                .containsExactly("a debit, not a payment received: not booked", "a reversal: a clerk has to decide");
    }

    @Test
    void divided_narratives_give_title_payer_and_the_own_account_number() {
        var payment =
                Collected.of(Collected.sample("2026-11-06.mt940")).payments().getFirst();

        assertThat(payment.title()).startsWith("FV/101005/0003 za wodę");
        assertThat(payment.payer()).isEqualTo("ŁUKASZ ŻÓŁĆ");
        assertThat(payment.paidTo()).contains(new BankAccount("66102052266453000000101001"));
        assertThat(payment.paidOn()).isEqualTo("2026-11-06");
    }

    @Test
    void plain_narratives_are_the_title() {
        var payment =
                Collected.of(Collected.sample("2026-11-06.mt940")).payments().getLast();

        assertThat(payment.title()).isEqualTo("przelew bez podzialu");
    }

    @Test
    void the_blocks_of_the_network_around_it_make_no_difference() {
        Collected file = Collected.of("{1:F01BPKOPLPWAXXX0000000000}{2:I940BPKOPLPWXXXXN}{4:\n"
                + statement(":61:2611061106C10,NTRFNONREF//B1\n:86:woda\n") + "-}\n{1:F01BPKOPLPWAXXX0000000000}{4:\n"
                + statement(":61:2611071107C11,NTRFNONREF//B2\n") + "-}");

        assertThat(file.payments())
                .extracting(payment -> Pln.text(payment.amount()))
                .containsExactly("10.00", "11.00");
    }

    @ParameterizedTest
    @CsvSource({"2612310102,2027-01-02", "2701021231,2026-12-31", "2611061105,2026-11-05"})
    void the_day_of_booking_has_the_year_next_to_the_value_date(String days, String expected) {
        Collected file = Collected.of(statement(":61:" + days + "C10,00NTRFNONREF//B1\n"));

        assertThat(file.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.paidOn()).isEqualTo(expected));
    }

    @Test
    void an_entry_that_cannot_be_read_is_reported_and_the_next_one_taken() {
        Collected file = Collected.of(
                statement(":61:nonsense\n:61:26xx061106C10,00NTRFNONREF\n:61:2611061106C12,00NTRFNONREF\n"));

        assertThat(file.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.amount()).isEqualTo(Pln.of("12.00")));
        assertThat(file.refusals()).hasSize(2);
    }

    @Test
    void what_is_neither_format_is_reported() {
        assertThat(Collected.of("data;kwota\n2026-11-06;10,00\n").refusals())
                .containsExactly("neither camt.053 nor MT940");
        assertThat(Collected.of("").refusals()).containsExactly("neither camt.053 nor MT940");
    }

    private static String statement(String entries) {
        return ":20:ST1\n:25:PL61102052260000610204179895\n:28C:1/1\n:60F:C261105PLN0,00\n" + entries
                + ":62F:C261106PLN0,00\n";
    }
}
