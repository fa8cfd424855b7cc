package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @CsvSource({
        "FV/U/2019/101001/0004, FV-U-2019-101001-0004",
        "FV/10.1, FV-10.1",
        "az09AZ, az09AZ",
        "F-1, F_002d1",
        "ŁA 1, _0141A_00201",
        "a_b, a_005fb"
    })
    void is_made_safe_for_a_path(String number, String id) {
        assertThat(new InvoiceNumber(number).id()).isEqualTo(id);
    }

    @Test
    void counts_in_its_series() {
        assertThat(InvoiceNumber.of("U/1", 7)).hasToString("FV/U/1/0007");
        assertThat(InvoiceNumber.of("U/1", 12_345)).hasToString("FV/U/1/12345");
        assertThat(InvoiceNumber.of("U/1", 7)).isLessThan(InvoiceNumber.of("U/1", 8));
    }

    @Test
    void has_one_to_64_characters() {
        assertThat(new InvoiceNumber("x".repeat(64)).id()).hasSize(64);
        assertThatThrownBy(() -> new InvoiceNumber("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InvoiceNumber(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
