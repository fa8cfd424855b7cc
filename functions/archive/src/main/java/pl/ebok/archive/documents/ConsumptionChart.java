package pl.ebok.archive.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.ebok.archive.documents.InvoicePage.Bar;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.PastUse;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;

/** The use of the last periods and of this one as bars; the highest fills the chart. */
final class ConsumptionChart {
    /** Heights in tenths of a millimetre. */
    private static final int TALLEST = 160;

    private static final int SHORTEST = 6;
    private static final int EARLIER_PERIODS = 6;
    private static final String[] MONTHS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    private ConsumptionChart() {}

    /** Empty where no earlier use is known: one bar alone says nothing. */
    static List<Bar> of(Invoice invoice) {
        List<PastUse> history = invoice.history();
        if (history.isEmpty()) {
            return List.of();
        }
        List<PastUse> periods =
                new ArrayList<>(history.subList(Math.max(0, history.size() - EARLIER_PERIODS), history.size()));
        periods.add(new PastUse(invoice.period(), use(invoice), invoice.estimated()));
        long highest = periods.stream().mapToLong(PastUse::use).max().orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (PastUse past : periods) {
            String shade = past.period().equals(invoice.period()) ? "current" : "earlier";
            bars.add(new Bar(
                    Polish.cubicMetres(past.use()),
                    months(past.period()),
                    Integer.toString(past.period().to().getYear()),
                    height(past.use(), highest),
                    past.estimated() ? shade + " estimated" : shade));
        }
        return bars;
    }

    private static long use(Invoice invoice) {
        return invoice.charges().stream()
                .flatMap(group -> group.meterUses().stream())
                .filter(use -> use.kind() == MeterKind.MAIN)
                .mapToLong(use -> use.use())
                .sum();
    }

    private static String height(long use, long highest) {
        long tenths = highest <= 0 ? SHORTEST : Math.max(SHORTEST, use * TALLEST / highest);
        return tenths / 10 + "." + tenths % 10 + "mm";
    }

    /** {@code "IX–X"}. */
    private static String months(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        String first = MONTHS[from.getMonthValue() - 1];
        String last = MONTHS[to.getMonthValue() - 1];
        return first.equals(last) ? first : first + "–" + last;
    }
}
