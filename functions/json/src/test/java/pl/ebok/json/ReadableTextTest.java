package pl.ebok.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableTextTest {
    private static Fields of(String json) {
        return new Fields(Json.object(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"\\u0000\"}",
                "{\"subject\": \"a\\u0007b\"}",
                "{\"subject\": \"\\ud800\"}",
                "{\"subject\": \"a\\udca7\"}",
                "{\"subject\": \"  \"}",
                "{\"subject\": 7}",
                "{\"subject\": [\"a\"]}",
                "{\"subject\": null}",
                "{}"
            })
    void should_refuse_what_is_no_readable_text(String json) {
        Fields fields = of(json);

        fields.text("subject", 200);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(fields::check)
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Żółw", "💧 woda", "two\\nlines\\tand a tab", "\\u202eltr"})
    void should_take_every_readable_text(String text) {
        Fields fields = of("{\"subject\": \"" + text + "\"}");

        String read = fields.text("subject", 200);

        fields.check();
        assertThat(read).isNotBlank();
    }

    @Test
    void should_refuse_a_list_with_an_unreadable_text() {
        Fields fields = of("{\"buildings\": [\"7\", \"\\ud800\"]}");

        assertThat(fields.texts("buildings")).isEmpty();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(fields::check);
    }

    @Test
    void should_tell_of_all_that_is_wrong_at_once() {
        Fields fields = of("{\"amount\": 12.5, \"readOn\": \"2026-02-30\", \"value\": -1, \"granted\": \"true\"}");

        fields.amount("amount");
        fields.date("readOn");
        fields.wholeNumber("value", 0, 99_999);
        fields.flag("granted");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(fields::check)
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::field)
                        .containsExactly("amount", "readOn", "value", "granted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1e400", "1.5", "\"5\"", "true", "[]"})
    void should_refuse_what_is_no_whole_number_in_range(String value) {
        Fields fields = of("{\"value\": " + value + "}");

        fields.wholeNumber("value", 0, 99_999);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(fields::check);
    }
}
