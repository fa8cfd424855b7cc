package pl.ebok.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void writes_what_it_reads() {
        String json = "{\"name\":\"Łódź\",\"none\":null,\"list\":[1,true,{\"x\":\"y\"}]}";

        assertThat(Json.write(Json.object(json))).isEqualTo(json);
    }

    @Test
    void keeps_numbers_with_decimals_exact() {
        assertThat(Json.object("{\"norm\": 3.10}")).containsEntry("norm", new BigDecimal("3.10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{\"a\": }",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1} xyz",
                "{\"a\": 1} {}",
                "{\"a\": 1}}",
                "customerNumber=101001"
            })
    void refuses_what_is_not_one_object(String text) {
        assertThatThrownBy(() -> Json.object(text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refuses_what_is_nested_too_deep() {
        String deep = "{\"a\":".repeat(50) + "1" + "}".repeat(50);

        assertThatThrownBy(() -> Json.object(deep)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,                         PL
                    pl,                        PL
                    en,                        EN
                    'en-GB,en;q=0.9,pl;q=0.8', EN
                    'pl-PL,en;q=0.9',          PL
                    de,                        PL
                    """)
    void speaks_polish_unless_english_is_asked_for_first(String header, Language language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }
}
