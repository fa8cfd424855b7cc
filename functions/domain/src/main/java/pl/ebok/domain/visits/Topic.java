package pl.ebok.domain.visits;

/**
 * A matter people come to the office with.
 *
 * @param id as the API names it, {@code contract-signing}
 * @param bookingNeeded longer matters are booked for a day and hour, short ones handled when the customer comes
 * @param minutes how long it takes
 */
public record Topic(String id, String namePl, String nameEn, boolean bookingNeeded, int minutes) {
    public Topic {
        if (minutes <= 0 || (bookingNeeded && minutes % DeskTime.MINUTES != 0)) {
            throw new IllegalArgumentException("a booked topic takes a multiple of " + DeskTime.MINUTES + " minutes");
        }
    }
}
