package pl.ebok.backofficeimport.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenNumbersTest {
    private final SeenNumbers seen = new SeenNumbers();

    @Test
    void remembers_the_first_line_of_a_number() {
        assertThat(seen.seenBefore("customer", "101001", 3)).isZero();
        assertThat(seen.seenBefore("customer", "101001", 9)).isEqualTo(3);
        assertThat(seen.lineOf("customer", "101001")).isEqualTo(3);
    }

    @Test
    void keeps_kinds_of_numbers_apart() {
        seen.seenBefore("customer", "101001", 3);

        assertThat(seen.lineOf("contract", "101001")).isZero();
    }

    @Test
    void mixes_none_of_many_numbers_up() {
        for (int i = 1; i <= 300_000; i++) {
            assertThat(seen.seenBefore("customer", String.valueOf(i), i)).isZero();
        }

        for (int i = 1; i <= 300_000; i++) {
            assertThat(seen.lineOf("customer", String.valueOf(i))).isEqualTo(i);
        }
    }
}
