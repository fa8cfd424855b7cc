package pl.ebok.archive.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.money.Pln;

class PolishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0.00; 0,00",
                "5.42; 5,42",
                "999.99; 999,99",
                "1234.50; 1_234,50",
                "92347.74; 92_347,74",
                "1234567.89; 1_234_567,89",
                "-28.35; −28,35",
                "-1234.00; −1_234,00"
            })
    void should_write_amounts_with_a_comma_and_groups_that_do_not_break(String amount, String written) {
        assertThat(Polish.amount(Pln.of(amount))).isEqualTo(written.replace('_', '\u00a0'));
    }

    @Test
    void should_name_the_currency_and_the_volume_beside_the_number() {
        assertThat(Polish.zloty(Pln.of("197.07"))).isEqualTo("197,07\u00a0zł");
        assertThat(Polish.cubicMetres(1_452)).isEqualTo("1\u00a0452\u00a0m³");
    }

    @ParameterizedTest
    @CsvSource({
        "1, punkt",
        "2, punkty",
        "4, punkty",
        "5, punktów",
        "12, punktów",
        "14, punktów",
        "21, punktów",
        "22, punkty",
        "32, punkty",
        "112, punktów",
        "0, punktów"
    })
    void should_choose_the_form_that_fits_the_number(long number, String form) {
        assertThat(Polish.counted(number, "punkt", "punkty", "punktów")).isEqualTo(number + "\u00a0" + form);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, zero złotych 00/100",
        "0.05, zero złotych 05/100",
        "1.00, jeden złoty 00/100",
        "2.50, dwa złote 50/100",
        "12.00, dwanaście złotych 00/100",
        "22.00, dwadzieścia dwa złote 00/100",
        "197.07, sto dziewięćdziesiąt siedem złotych 07/100",
        "218.64, dwieście osiemnaście złotych 64/100",
        "1000.00, tysiąc złotych 00/100",
        "1001.00, tysiąc jeden złotych 00/100",
        "2345.67, dwa tysiące trzysta czterdzieści pięć złotych 67/100",
        "5000.00, pięć tysięcy złotych 00/100",
        "12000.00, dwanaście tysięcy złotych 00/100",
        "92347.74, dziewięćdziesiąt dwa tysiące trzysta czterdzieści siedem złotych 74/100",
        "1000000.00, milion złotych 00/100",
        "2000021.10, dwa miliony dwadzieścia jeden złotych 10/100"
    })
    void should_write_an_amount_in_words(String amount, String words) {
        assertThat(AmountInWords.of(Pln.of(amount))).isEqualTo(words);
    }
}
