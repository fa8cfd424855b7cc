package pl.ebok.domain.ksef;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.WorkingDays;

/**
 * Until when an invoice has to be sent. Online means on its day of issue; later it is offline24 by itself. An emergency
 * announced within the days left by another starts them anew from its own end.
 *
 * @param lastDay the last day; absent where it is never sent or the disruption has not ended yet
 */
public record SendingDeadline(SendingMode mode, @Nullable LocalDate lastDay) {
    private static final int AFTER_AN_EMERGENCY = 7;

    /**
     * @param issuedOn field P_1
     * @param openedOn the day on which the batch session was opened or the single invoice sent
     */
    public static SendingDeadline of(LocalDate issuedOn, LocalDate openedOn, List<Disruption> disruptions) {
        Optional<Disruption> during =
                disruptions.stream().filter(each -> each.covers(issuedOn)).max(Comparator.comparing(Disruption::kind));
        if (during.isPresent()) {
            return of(during.get(), disruptions);
        }
        return openedOn.isAfter(issuedOn)
                ? late(issuedOn, disruptions)
                : new SendingDeadline(SendingMode.ONLINE, issuedOn);
    }

    private static SendingDeadline of(Disruption during, List<Disruption> disruptions) {
        return switch (during.kind()) {
            case TOTAL_FAILURE -> new SendingDeadline(SendingMode.TOTAL_FAILURE, null);
            case OUTAGE -> counted(SendingMode.OUTAGE, during.until(), 1, disruptions);
            case EMERGENCY -> counted(SendingMode.EMERGENCY, during.until(), AFTER_AN_EMERGENCY, disruptions);
        };
    }

    private static SendingDeadline late(LocalDate issuedOn, List<Disruption> disruptions) {
        return counted(SendingMode.OFFLINE24, issuedOn, 1, disruptions);
    }

    /** Counts working days; a disruption that comes in between makes them count from its own end. */
    private static SendingDeadline counted(
            SendingMode mode, @Nullable LocalDate after, int days, List<Disruption> disruptions) {
        LocalDate since = after;
        LocalDate last = plus(since, days);
        while (since != null && last != null) {
            LocalDate from = since;
            LocalDate to = last;
            Optional<Disruption> between = disruptions.stream()
                    .filter(each -> comesBetween(each, from, to))
                    .max(Comparator.comparing(Disruption::from));
            if (between.isEmpty()) {
                break;
            }
            since = between.get().until();
            last = plus(since, between.get().kind() == Disruption.Kind.EMERGENCY ? AFTER_AN_EMERGENCY : 1);
        }
        return new SendingDeadline(mode, last);
    }

    /** An emergency begun anywhere in the days that are left, or whatever makes sending on the last of them impossible. */
    private static boolean comesBetween(Disruption each, LocalDate since, LocalDate last) {
        return each.kind() == Disruption.Kind.EMERGENCY
                ? each.from().isAfter(since) && !each.from().isAfter(last)
                : each.covers(last);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, int workingDays) {
        if (day == null) {
            return null;
        }
        LocalDate counted = day;
        for (int i = 0; i < workingDays; i++) {
            counted = WorkingDays.onOrAfter(counted.plusDays(1));
        }
        return counted;
    }
}
