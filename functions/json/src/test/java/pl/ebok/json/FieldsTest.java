package pl.ebok.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private enum Category {
        BILL_AMOUNT,
        OTHER
    }

    @Test
    void reads_values_of_every_kind() {
        Fields fields = of("""
                {"text": " Łódź ", "date": "2026-10-31", "instant": "2026-11-05T06:00:00Z", "amount": "218.64", "number": 497,
                 "flag": true, "category": "bill-amount", "email": "Jan@Example.PL", "texts": ["a", "b"],
                 "object": {"inner": "x"}, "objects": [{"inner": "y"}]}
                """);

        assertThat(fields.text("text", 10)).isEqualTo("Łódź");
        assertThat(fields.date("date")).isEqualTo("2026-10-31");
        assertThat(fields.optionalInstant("instant")).isEqualTo("2026-11-05T06:00:00Z");
        assertThat(fields.amount("amount").getAmount()).isEqualByComparingTo(new BigDecimal("218.64"));
        assertThat(fields.wholeNumber("number", 0, 999)).isEqualTo(497);
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.oneOf("category", Category.class)).isEqualTo(Category.BILL_AMOUNT);
        assertThat(fields.email("email")).isEqualTo("jan@example.pl");
        assertThat(fields.texts("texts")).containsExactly("a", "b");
        assertThat(fields.object("object").text("inner", 5)).isEqualTo("x");
        assertThat(fields.objects("objects").getFirst().text("inner", 5)).isEqualTo("y");
        assertThatCode(fields::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "0026-10-31",
                "1899-12-31",
                "+99999-01-01",
                "-2026-10-31",
                "2026-02-29",
                "31.10.2026"
            })
    void takes_no_date_of_another_age_or_form(String text) {
        Fields fields = of("{\"date\": \"%s\"}".formatted(text));

        fields.date("date");

        assertThat(catchThrowableOfType(InvalidInput.class, fields::check).violations())
                .extracting(Violation::field)
                .containsExactly("date");
    }

    @Test
    void reads_nothing_out_of_what_is_absent_or_null() {
        Fields fields = of("{\"given\": null}");

        assertThat(fields.has("given")).isFalse();
        assertThat(fields.optionalText("given", 5)).isNull();
        assertThat(fields.optionalDate("given")).isNull();
        assertThat(fields.optionalInstant("given")).isNull();
        assertThat(fields.optionalAmount("given")).isNull();
        assertThat(fields.optionalWholeNumber("given", 0, 9)).isNull();
        assertThat(fields.optionalFlag("given")).isNull();
        assertThat(fields.optionalOneOf("given", Category.class)).isNull();
        assertThat(fields.optionalEmail("given")).isNull();
        assertThat(fields.optionalObject("given")).isNull();
        assertThat(fields.objects("given")).isEmpty();
        assertThat(fields.texts("given")).isEmpty();
        assertThatCode(fields::check).doesNotThrowAnyException();
    }

    @Test
    void names_every_field_that_is_missing() {
        assertThat(violations("{}", fields -> {
                    fields.text("text", 5);
                    fields.date("date");
                    fields.amount("amount");
                    fields.wholeNumber("number", 0, 9);
                    fields.flag("flag");
                    fields.oneOf("category", Category.class);
                    fields.email("email");
                    fields.object("object");
                }))
                .extracting(Violation::field)
                .containsExactly("text", "date", "amount", "number", "flag", "category", "email", "object");
    }

    @Test
    void names_a_wrong_field_once_and_where_it_is() {
        assertThat(violations(
                        "{\"contracts\": [{\"cycle\": \"A\"}, {\"cycle\": 7}]}",
                        fields -> fields.objects("contracts").forEach(contract -> contract.text("cycle", 5))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("contracts[1].cycle");
                    assertThat(violation.message().pl()).isEqualTo("oczekiwano tekstu");
                    assertThat(violation.message().en()).isEqualTo("text is expected");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "\"too long\"", "\"a\\u0000\"", "7", "true", "{}", "[]"})
    void refuses_as_text(String json) {
        assertThat(violations("{\"it\": " + json + "}", fields -> fields.text("it", 5)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"31.10.2026\"", "\"2026-02-30\"", "\"\"", "20261031", "null"})
    void refuses_as_a_date(String json) {
        assertThat(violations("{\"it\": " + json + "}", fields -> fields.date("it")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,50\"", "\"1.505\"", "\"abc\"", "\"1e3\"", "\"12345678901234\"", "1.5", "\"NaN\""})
    void refuses_as_an_amount(String json) {
        assertThat(violations("{\"it\": " + json + "}", fields -> fields.amount("it")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000", "1.5", "\"7\"", "99999999999999999999", "1e2"})
    void refuses_as_a_whole_number_up_to_999(String json) {
        assertThat(violations("{\"it\": " + json + "}", fields -> fields.wholeNumber("it", 0, 999)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jan", "jan@", "jan@example", "a b@example.pl", "a@b@example.pl", "jan@example.pl\\r\\nBcc:x"})
    void refuses_as_an_email(String text) {
        assertThat(violations("{\"it\": \"" + text + "\"}", fields -> fields.email("it")))
                .hasSize(1);
    }

    @Test
    void lists_what_is_allowed_where_a_constant_is_unknown() {
        assertThat(violations("{\"it\": \"weather\"}", fields -> fields.oneOf("it", Category.class)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message().en()).isEqualTo("one of: bill-amount, other"));
    }

    private static Fields of(String json) {
        return new Fields(Json.object(json));
    }

    private static List<Violation> violations(String json, Consumer<Fields> reading) {
        Fields fields = of(json);
        reading.accept(fields);
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, fields::check);
        assertThat(invalid).as(json).isNotNull();
        return invalid.violations();
    }
}
