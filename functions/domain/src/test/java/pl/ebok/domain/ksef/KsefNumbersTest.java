package pl.ebok.domain.ksef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KsefNumbersTest {
    private static final KsefNumber NUMBER = new KsefNumber("5265877635-20250826-0100001AF629-AF");
    private static final CollectiveNumber COLLECTIVE = new CollectiveNumber("5260250274-IZ202701-0100001AF629-A9");

    @Test
    void tell_seller_and_day() {
        assertThat(NUMBER.seller()).hasToString("5265877635");
        assertThat(NUMBER.takenInOn()).isEqualTo(LocalDate.of(2025, 8, 26));
        assertThat(NUMBER.value()).hasSize(KsefNumber.LENGTH);
        assertThat(COLLECTIVE.value()).hasSize(CollectiveNumber.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5265877635-20250826-0100001AF629-AE", // check
                "5265877635-20250826-0100001AF628-AF",
                "5265877634-20250826-0100001AF629-AF", // NIP
                "5265877635-20250230-0100001AF629-AF", // no such day
                "5265877635-20250826-0100001af629-af", // small letters
                "5265877635-20250826-0100001AF629AF",
                " 5265877635-20250826-0100001AF629-AF"
            })
    void are_refused_where_anything_is_wrong(String text) {
        assertThat(KsefNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new KsefNumber(text));
        assertThat(CollectiveNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5265877635-20250826-0100001AF629-AF",
                "zapłata za fakturę KSeF 5265877635-20250826-0100001AF629-AF, dziękuję",
                "/KSEF/5265877635-20250826-0100001AF629-AF/",
                "NR KSEF:5265877635-20250826-\n0100001AF629-AF",
                "5265877635 20250826 0100001AF629 AF",
                "52658776352025082\r\n60100001AF629AF",
                "5265877635-20250826-0100001af629-af",
                "5265877635–20250826–0100001AF629–AF",
                "FV 12 5265877635-20250826-0100001AF629-AF 2026"
            })
    void are_found_in_titles_however_a_bank_broke_them(String title) {
        assertThat(KsefNumbersInText.of(title).numbers()).containsExactly(NUMBER);
    }

    @Test
    void several_and_collective_ones_are_found_each() {
        // GIVEN
        String title = COLLECTIVE + " oraz " + NUMBER + " i 5265877635-20250626-010080DD2B5E-26";
        // WHEN
        var found = KsefNumbersInText.of(title);
        // THEN
        assertThat(found.collective()).containsExactly(COLLECTIVE);
        assertThat(found.numbers()).containsExactly(NUMBER, new KsefNumber("5265877635-20250626-010080DD2B5E-26"));
    }

    @Test
    void a_digit_typed_wrong_is_no_number() {
        // GIVEN
        String written = NUMBER.value();
        for (int i = 0; i < written.length(); i++) {
            char typed = written.charAt(i);
            if (typed == '-') {
                continue;
            }
            String wrong = written.substring(0, i) + (typed == '7' ? '3' : '7') + written.substring(i + 1);
            // WHEN, THEN: CRC-8 finds every single mistake
            assertThat(KsefNumbersInText.of("za wodę " + wrong).numbers())
                    .as(wrong)
                    .isEmpty();
        }
    }

    @Test
    void account_numbers_and_chance_digits_are_none() {
        // GIVEN
        var random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            var digits = new StringBuilder();
            random.ints(26, 0, 10).forEach(digits::append);
            // WHEN, THEN
            assertThat(KsefNumbersInText.of("przelew " + digits + " dnia 2026-11-25")
                            .numbers())
                    .as(digits.toString())
                    .isEmpty();
        }
    }
}
