package pl.ebok.domain.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import pl.ebok.domain.calendar.Period;

/** The use a tariff assumes where there is nothing to measure by: so many m³ a month, parts of a month by days. */
record Norm(BigDecimal perMonth) {

    /** Whole m³, rounded half up. */
    long of(Period period) {
        BigDecimal months = BigDecimal.ZERO;
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate end = YearMonth.from(from).atEndOfMonth();
            LocalDate to = end.isBefore(period.to()) ? end : period.to();
            months = months.add(BigDecimal.valueOf(new Period(from, to).days())
                    .divide(BigDecimal.valueOf(end.getDayOfMonth()), MathContext.DECIMAL64));
            from = to.plusDays(1);
        }
        return perMonth.multiply(months).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
