package pl.ebok.domain.visits;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.domain.customers.CustomerNumber;

/** Booked visits in memory, for tests. */
public final class MemoryVisits implements Visits {
    private static final Comparator<Visit> EARLIEST_FIRST =
            Comparator.comparing((Visit visit) -> visit.slot().from()).thenComparingInt(Visit::desk);

    private final Map<VisitCode, Visit> visits = new HashMap<>();
    private final Map<DeskTime, VisitCode> taken = new HashMap<>();

    @Override
    public synchronized Booking book(Visit visit, int openVisits) {
        for (DeskTime time : visit.deskTimes()) {
            if (taken.containsKey(time)) {
                return new Booking.Taken(taken.get(time));
            }
        }
        long ahead = visits.values().stream()
                .filter(other ->
                        other.visitor().identity().equals(visit.visitor().identity()))
                .filter(other -> !other.slot().end().toInstant().isBefore(visit.bookedAt()))
                .count();
        if (ahead >= openVisits) {
            return new Booking.TooMany();
        }
        visit.deskTimes().forEach(time -> taken.put(time, visit.code()));
        visits.put(visit.code(), visit);
        return new Booking.Booked(visit);
    }

    @Override
    public synchronized Optional<Visit> find(VisitCode code) {
        return Optional.ofNullable(visits.get(code));
    }

    @Override
    public synchronized Set<DeskTime> taken(LocalDate from, LocalDate to) {
        return taken.keySet().stream()
                .filter(time -> !time.start().toLocalDate().isBefore(from)
                        && !time.start().toLocalDate().isAfter(to))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized List<Visit> on(LocalDate day) {
        return visits.values().stream()
                .filter(visit -> visit.slot().from().toLocalDate().equals(day))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    @Override
    public synchronized List<Visit> ofCustomer(CustomerNumber customer) {
        return visits.values().stream()
                .filter(visit -> customer.equals(visit.visitor().customer()))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    @Override
    public synchronized boolean cancel(Visit visit) {
        visit.deskTimes().forEach(time -> taken.remove(time, visit.code()));
        return visits.remove(visit.code()) != null;
    }
}
