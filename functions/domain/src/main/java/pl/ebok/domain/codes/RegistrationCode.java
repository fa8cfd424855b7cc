package pl.ebok.domain.codes;

import java.util.random.RandomGenerator;
import pl.ebok.domain.typed.Typed;

/**
 * What an invoice carries so that whoever holds it can register: ten of 32 letters and digits that cannot be mistaken for
 * each other, 50 random bits, written in two groups of five.
 */
public final class RegistrationCode {
    private static final int LENGTH = 10;

    private RegistrationCode() {}

    /** A new code, as hard to guess as the generator: production gives a secure one. */
    public static String next(RandomGenerator random) {
        return SpokenCode.draw(random, LENGTH, LENGTH / 2);
    }

    /** Whether it can be one at all: what has another length is a slip, and no code is asked about it. */
    public static boolean looksLikeOne(String typed) {
        return Typed.key(typed).length() == LENGTH;
    }
}
