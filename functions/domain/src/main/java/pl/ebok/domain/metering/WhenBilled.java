package pl.ebok.domain.metering;

import java.time.LocalDate;

/** When an accepted reading is billed. */
public sealed interface WhenBilled {

    /** In the window: it counts as the end of that period. */
    record AtPeriodEnd(LocalDate periodEnd) implements WhenBilled {}

    /**
     * Outside the window: kept; the use it shows is billed with the period that ends then, by the reading given in its
     * window, or estimated and settled later.
     */
    record Later(LocalDate periodEnd, LocalDate windowFrom, LocalDate windowTo) implements WhenBilled {}

    /** A garden meter out of season: kept for information, never billed; the next season begins then. */
    record OutOfSeason(LocalDate seasonFrom) implements WhenBilled {}

    /** The contract has ended, and no period is left to bill. */
    record Never() implements WhenBilled {}
}
