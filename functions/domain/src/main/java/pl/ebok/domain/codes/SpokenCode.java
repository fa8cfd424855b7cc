package pl.ebok.domain.codes;

import java.util.random.RandomGenerator;

/** Twelve characters in groups of four, without those that look or sound alike: 60 random bits. */
public final class SpokenCode {
    /** 32 letters and digits, without 0, 1, I and O. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** What a code looks like, for the patterns of what contains one. */
    public static final String PATTERN = "[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}";

    private SpokenCode() {}

    /** A new code, as hard to guess as the generator: production gives a secure one. */
    public static String next(RandomGenerator random) {
        return draw(random, 12, 4);
    }

    /** So many characters in groups, parted by hyphens. */
    static String draw(RandomGenerator random, int length, int group) {
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % group == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
