package pl.ebok.domain.metering;

import java.time.LocalDate;

/** What a meter showed at the end of a day, in whole m³ (black digits). */
public record Reading(LocalDate readOn, long value, ReadingSource source) {
    public Reading {
        if (value < 0) {
            throw new IllegalArgumentException("a meter shows no negative value");
        }
    }
}
