package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.money.Pln;

class PaymentQrTest {
    private static final BankAccount ACCOUNT = new BankAccount("12102052266453000000012345");

    @Test
    void should_equal_every_published_vector() throws IOException {
        Path file = Path.of(System.getProperty("ebok.shared.data", ""), "zbp-qr-vectors.csv");
        Assumptions.assumeTrue(Files.exists(file), "the shared test data are not on this machine: " + file);
        List<String> rows = Files.readAllLines(file).stream().skip(1).toList();

        assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> {
            String[] column = row.split(";", 9);
            assertThat(PaymentQr.of(
                            column[0],
                            column[1],
                            Long.parseLong(column[2]),
                            column[3],
                            column[4],
                            column[5],
                            column[6],
                            column[7]))
                    .isEqualTo(column[8]);
        });
    }

    @Test
    void should_shorten_the_receiver_to_twenty_characters_and_the_title_to_thirty_two() {
        String text = PaymentQr.of(
                new Nip("5265877635"),
                ACCOUNT,
                Pln.of("219.89"),
                "PWiK Przyklad Sp. z o.o.",
                "FV/U/2019/101001/0012 za okres 09-10/2026");

        assertThat(text)
                .isEqualTo(
                        "5265877635|PL|12102052266453000000012345|021989|PWiK Przyklad Sp. z|FV/U/2019/101001/0012 za okres 0|||");
    }

    @Test
    void should_take_seven_digits_and_shorten_the_last_field_from_ten_thousand_on() {
        String reserve = "123456789012345678901234";

        assertThat(PaymentQr.of("", "12102052266453000000012345", 999_999, "A", "B", "", "", reserve))
                .isEqualTo("|PL|12102052266453000000012345|999999|A|B|||123456789012345678901234");
        assertThat(PaymentQr.of("", "12102052266453000000012345", 1_000_000, "A", "B", "", "", reserve))
                .isEqualTo("|PL|12102052266453000000012345|1000000|A|B|||12345678901234567890123");
    }

    @Test
    void should_refuse_an_amount_that_does_not_fit() {
        assertThatThrownBy(() -> PaymentQr.of(null, ACCOUNT, Pln.of("100000.00"), "A", "B"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaymentQr.of(null, ACCOUNT, Pln.of("-0.01"), "A", "B"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void should_always_have_nine_fields_in_at_most_160_characters() {
        Draws.check(draw -> {
            String name = draw.text(60);
            String title = draw.text(60);
            String reserve = draw.text(60);
            int grosze = draw.between(0, 9_999_999);

            String text = PaymentQr.of("5265877635", ACCOUNT.nrb(), grosze, name, title, reserve, reserve, reserve);

            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(160);
            assertThat(text.split("\\|", -1)).hasSize(9);
        });
    }
}
