package pl.ebok.domain.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.money.Pln;

class TypedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FV/U/2019/101001/0004",
                "fv/u/2019/101001/0004",
                "FV U 2019 101001 0004",
                "FV-U-2019-101001-0004",
                "FV\u2011U\u20132019\u2014101001\u22120004",
                "\ufeffFV/U/2019/101001/0004\u200b",
                "FV\u00a0U\u202f2019 101001 0004",
                "  FV/U/2019/101001/0004.  ",
                "ＦＶ／Ｕ／２０１９／１０１００１／０００４",
                "FV\\U\\2019\\101001\\0004"
            })
    void should_take_spellings_of_a_number_for_one(String typed) {
        assertThat(Typed.same(typed, "FV/U/2019/101001/0004")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FV/U/2019/101001/0005", "FV/U/2019/101001/004", "", "///", "FV/U/2019/101001/00041"})
    void should_keep_other_numbers_apart(String typed) {
        assertThat(Typed.same(typed, "FV/U/2019/101001/0004")).isFalse();
    }

    @Test
    void should_never_take_nothing_for_the_same_as_nothing() {
        assertThat(Typed.same("-", "/")).isFalse();
    }

    @Test
    void should_not_mind_how_a_letter_is_put_together() {
        String decomposed = Normalizer.normalize("Źródło 7/ż", Normalizer.Form.NFD);

        assertThat(Typed.key(decomposed)).isEqualTo(Typed.key("źródło 7/Ż"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "194.50|194.50",
                "194,50|194.50",
                "194,5|194.50",
                "194|194.00",
                "194,50 zł|194.50",
                "194.50 PLN|194.50",
                "1 234,56|1234.56",
                "1\u00a0234,56\u00a0zł|1234.56",
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1234.56|1234.56",
                "194,-|194.00",
                "0,00|0.00",
                "12.345.678,90|12345678.90",
                "194,50 zl.|194.50"
            })
    void should_read_amounts_as_people_write_them(String typed, String pln) {
        assertThat(Typed.amount(typed)).contains(Pln.of(pln));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zł",
                "-5",
                "-194,50",
                "194,505",
                "1e3",
                "1,2,3",
                "abc",
                "١٢٣",
                "12345678901234",
                "1.23.456",
                "0x10",
                "NaN"
            })
    void should_take_for_no_amount_what_is_none(String typed) {
        assertThat(Typed.amount(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"66411", "66-411", "66 411", "66\u2013411", " 66.411 "})
    void should_read_a_postal_code_however_it_is_parted(String typed) {
        assertThat(Typed.postalCode(typed)).contains("66-411");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6641", "664111", "6641A", "", "٦٦٤١١"})
    void should_take_for_no_postal_code_what_is_none(String typed) {
        assertThat(Typed.postalCode(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.nowak@example.pl",
                "a.n.n.anowak+x@example.pl",
                "ANNANOWAK+1+2@Example.PL",
                "annanowak@example.pl"
            })
    void should_fold_what_is_one_mailbox(String email) {
        assertThat(Typed.foldedEmail(email)).isEqualTo("annanowak@example.pl");
    }

    @Test
    void should_keep_other_mailboxes_apart() {
        assertThat(Typed.foldedEmail("anna@example.pl")).isNotEqualTo(Typed.foldedEmail("anna@exam.ple.pl"));
        assertThat(Typed.foldedEmail("+@example.pl")).isEqualTo("+@example.pl");
        assertThat(Typed.foldedEmail("none")).isEqualTo("none");
    }
}
