package pl.ebok.domain;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Draws the values a property is tried on: any within their bounds, the bounds themselves more often than chance has
 * them. A failure names the seed; {@code -Debok.seed=<seed>} draws the same values first.
 */
public final class Draws {
    private static final int TRIES = 300;
    private static final int ONE_IN = 10;

    private final SplittableRandom random;

    private Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    public static void check(Consumer<Draws> property) {
        check(TRIES, property);
    }

    public static void check(int tries, Consumer<Draws> property) {
        long first = Long.getLong("ebok.seed", System.nanoTime());
        for (long seed = first; seed < first + tries; seed++) {
            try {
                property.accept(new Draws(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("fails with -Debok.seed=" + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    /** From the first to the last, both included. */
    public int between(int first, int last) {
        return (int) between((long) first, last);
    }

    /** From the first to the last, both included. */
    public long between(long first, long last) {
        return switch (random.nextInt(ONE_IN)) {
            case 0 -> first;
            case 1 -> last;
            default -> random.nextLong(first, last + 1);
        };
    }

    public long number() {
        return random.nextLong();
    }

    public boolean flag() {
        return random.nextBoolean();
    }

    public <T> List<T> list(int shortest, int longest, Supplier<T> element) {
        return Stream.generate(element).limit(between(shortest, longest)).toList();
    }

    public byte[] bytes(int longest) {
        byte[] bytes = new byte[between(0, longest)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Any UTF-16, broken pairs included; ASCII and Polish letters half of the time. */
    public String text(int longest) {
        String common = "aZ 0-|/\n\\\"'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
        var text = new StringBuilder();
        int length = between(0, longest);
        while (text.length() < length) {
            text.append(
                    flag()
                            ? common.charAt(random.nextInt(common.length()))
                            : (char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }
}
