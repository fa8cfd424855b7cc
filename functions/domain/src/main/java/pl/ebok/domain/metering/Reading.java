package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a meter showed at the end of a day, in whole m³ (black digits).
 *
 * @param corrections how it was put right, oldest first
 */
public record Reading(LocalDate readOn, long value, ReadingSource source, List<ReadingCorrection> corrections) {
    public Reading {
        corrections = List.copyOf(corrections);
        if (value < 0) {
            throw new IllegalArgumentException("a meter shows no negative value");
        }
    }

    /** A reading as it was given. */
    public Reading(LocalDate readOn, long value, ReadingSource source) {
        this(readOn, value, source, List.of());
    }

    /** The same reading with the right value; it remembers the wrong one. */
    public Reading corrected(long rightValue, ReadingCorrection why) {
        var all = new ArrayList<>(corrections);
        all.add(why);
        return new Reading(readOn, rightValue, source, all);
    }
}
