package pl.ebok.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;

class BankAccountTest {

    @Test
    void agrees_with_the_shared_vectors() throws IOException {
        Path vectors = Path.of(System.getProperty("ebok.shared.data"), "nrb-vectors.csv");
        assumeTrue(Files.exists(vectors), "shared test data is absent: " + vectors);

        var lines = Files.readAllLines(vectors);
        assertThat(lines).hasSizeGreaterThan(5);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            assertThat(isValid(fields[0])).as(line).isEqualTo(Boolean.parseBoolean(fields[1]));
        }
    }

    @Test
    void one_wrong_digit_is_always_noticed() {
        Draws.check(draw -> {
            int place = draw.between(0, 25);
            int shift = draw.between(1, 9);

            String valid = "66102052266453000000101001";
            char wrong = (char) ('0' + (valid.charAt(place) - '0' + shift) % 10);

            assertThat(isValid(valid)).isTrue();
            assertThat(isValid(valid.substring(0, place) + wrong + valid.substring(place + 1)))
                    .isFalse();
        });
    }

    @Test
    void is_read_in_groups_of_four() {
        assertThat(new BankAccount("66102052266453000000101001").grouped())
                .isEqualTo("66 1020 5226 6453 0000 0010 1001");
    }

    @Test
    void says_what_is_wrong() {
        assertThatThrownBy(() -> new BankAccount("1")).hasMessageContaining("26 digits");
    }

    private static boolean isValid(String account) {
        try {
            return new BankAccount(account).nrb().equals(account);
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
