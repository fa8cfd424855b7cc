package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;

/** The price steps of all tariffs, one after the other: where two tariffs overlap, the later one supersedes. */
final class PriceList {
    private final List<Part> timeline;

    PriceList(List<Tariff> tariffs) {
        this.timeline = timelineOf(tariffs);
    }

    /** Days on which one step's prices are in force. */
    record Part(Period period, Tariff tariff, TariffStep step) {}

    /** The parts of a period, oldest first; absent where some day has no price. */
    @Nullable
    List<Part> of(Period period) {
        var parts = new ArrayList<Part>(2);
        LocalDate next = period.from();
        for (Part part : timeline) {
            if (part.period.to().isBefore(next)) {
                continue;
            }
            if (part.period.from().isAfter(next)) {
                return null;
            }
            LocalDate to = part.period.to().isBefore(period.to()) ? part.period.to() : period.to();
            parts.add(new Part(new Period(next, to), part.tariff, part.step));
            if (to.equals(period.to())) {
                return parts;
            }
            next = to.plusDays(1);
        }
        return null;
    }

    private static List<Part> timelineOf(List<Tariff> tariffs) {
        var inOrder = new ArrayList<Tariff>(tariffs);
        inOrder.removeIf(tariff -> tariff.steps().isEmpty());
        inOrder.sort(Comparator.comparing(
                tariff -> tariff.steps().getFirst().period().from()));
        var borders = new TreeSet<LocalDate>();
        for (Tariff tariff : inOrder) {
            for (TariffStep step : tariff.steps()) {
                borders.add(step.period().from());
                borders.add(step.period().to().plusDays(1));
            }
        }
        var parts = new ArrayList<Part>();
        LocalDate from = null;
        for (LocalDate border : borders) {
            if (from != null) {
                add(parts, inForce(inOrder, new Period(from, border.minusDays(1))));
            }
            from = border;
        }
        return parts;
    }

    private static @Nullable Part inForce(List<Tariff> inOrder, Period period) {
        Part latest = null;
        for (Tariff tariff : inOrder) {
            for (TariffStep step : tariff.steps()) {
                if (step.period().contains(period.from())) {
                    latest = new Part(period, tariff, step);
                }
            }
        }
        return latest;
    }

    /** A step that goes on over another tariff's border stays one part. */
    private static void add(List<Part> parts, @Nullable Part part) {
        if (part == null) {
            return;
        }
        if (!parts.isEmpty()
                && parts.getLast().step.equals(part.step)
                && parts.getLast().period.to().plusDays(1).equals(part.period.from())) {
            Part whole = parts.removeLast();
            parts.add(new Part(new Period(whole.period.from(), part.period.to()), part.tariff, part.step));
        } else {
            parts.add(part);
        }
    }
}
