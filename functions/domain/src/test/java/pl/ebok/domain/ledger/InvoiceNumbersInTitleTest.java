package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvoiceNumbersInTitleTest {

    @Test
    void a_number_may_be_all_of_the_title_or_a_part_of_it_the_longest_first() {
        assertThat(new InvoiceNumbersInTitle("FV/0001").candidateIds()).containsExactly("FV-0001", "0001");
    }

    @Test
    void a_number_of_an_earlier_system_may_be_one_word() {
        assertThat(new InvoiceNumbersInTitle("2026000123").candidateIds()).containsExactly("2026000123");
    }

    @Test
    void letters_and_digits_may_have_been_glued_or_not() {
        assertThat(new InvoiceNumbersInTitle("/fv2026/0001").candidateIds())
                .containsExactly("FV-2026-0001", "FV2026-0001", "FV-2026", "2026-0001", "FV2026", "0001", "2026");
    }

    @Test
    void fewer_than_four_digits_or_letters_at_the_end_are_no_number() {
        assertThat(new InvoiceNumbersInTitle("FV/123").candidateIds()).isEmpty();
        assertThat(new InvoiceNumbersInTitle("1234 zł").candidateIds()).containsExactly("1234");
    }
}
