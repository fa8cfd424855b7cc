package pl.ebok.domain.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.Draws;

class SpokenCodeTest {

    @Test
    void has_no_characters_that_look_alike() {
        Draws.check(draw -> {
            long seed = draw.number();

            assertThat(SpokenCode.next(new SplittableRandom(seed)))
                    .matches(SpokenCode.PATTERN)
                    .doesNotContain("0", "1", "I", "O");
        });
    }

    @Test
    void uses_all_of_its_characters_at_every_place() {
        var random = new SplittableRandom(1);
        var codes = IntStream.range(0, 2_000)
                .mapToObj(i -> SpokenCode.next(random).replace("-", ""))
                .toList();

        for (int place = 0; place < 12; place++) {
            var seen = new HashSet<Character>();
            for (String code : codes) {
                seen.add(code.charAt(place));
            }
            assertThat(seen).hasSize(32);
        }
        assertThat(codes).doesNotHaveDuplicates();
    }
}
