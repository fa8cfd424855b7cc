package pl.ebok.domain.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.ebok.domain.customers.CustomerNumber;

/** The booked visits, and which pieces of the desks' days they take. */
public interface Visits {
    /**
     * Books all of the visit's desk times at once, or none.
     *
     * @param openVisits how many visits of one visitor may lie ahead, this one included
     */
    Booking book(Visit visit, int openVisits);

    Optional<Visit> find(VisitCode code);

    /** Desk times taken from the first day to the last, both counted. */
    Set<DeskTime> taken(LocalDate from, LocalDate to);

    /** In the order of the day. */
    List<Visit> on(LocalDate day);

    /** Earliest first. */
    List<Visit> ofCustomer(CustomerNumber customer);

    /** Gives the desk times back; false where the visit was cancelled before. */
    boolean cancel(Visit visit);

    sealed interface Booking {
        record Booked(Visit visit) implements Booking {}

        /** By another visit, named by its code. */
        record Taken(VisitCode by) implements Booking {}

        /** The visitor has as many visits ahead as anybody may have. */
        record TooMany() implements Booking {}
    }
}
