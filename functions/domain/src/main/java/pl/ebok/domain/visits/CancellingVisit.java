package pl.ebok.domain.visits;

import java.time.Clock;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** A visitor does not come after all: the desk is free for somebody else. */
public final class CancellingVisit {
    private final Visits visits;
    private final Clock clock;

    public CancellingVisit(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** Cancels by what only the visitor knows. */
    public Outcome byCode(String visitCode) {
        return cancelled(VisitCode.parse(visitCode).flatMap(visits::find));
    }

    /** Cancels a visit of that customer; another's is unknown to them. */
    public Outcome byCustomer(CustomerNumber customer, String visitCode) {
        return cancelled(VisitCode.parse(visitCode)
                .flatMap(visits::find)
                .filter(visit -> customer.equals(visit.visitor().customer())));
    }

    private Outcome cancelled(Optional<Visit> visit) {
        return visit.filter(found -> found.slot().start().toInstant().isAfter(clock.instant()))
                .filter(visits::cancel)
                .<Outcome>map(Cancelled::new)
                .orElseGet(UnknownVisit::new);
    }

    public sealed interface Outcome {}

    public record Cancelled(Visit visit) implements Outcome {}

    /** Never booked, cancelled before, or past. */
    public record UnknownVisit() implements Outcome {}
}
