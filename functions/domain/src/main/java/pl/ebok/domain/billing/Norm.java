package pl.ebok.domain.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import pl.ebok.domain.calendar.Period;

/** The use a tariff assumes where there is nothing to measure by: so many m³ a month, parts of a month by days. */
record Norm(BigDecimal perMonth) {

    /** Whole m³, rounded half up; divided last, so that an exact half stays one. */
    long of(Period period) {
        long months = 0;
        long parts = 1;
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            LocalDate end = YearMonth.from(from).atEndOfMonth();
            LocalDate to = end.isBefore(period.to()) ? end : period.to();
            int days = new Period(from, to).days();
            int ofMonth = end.getDayOfMonth();
            if (days == ofMonth) {
                months += parts;
            } else {
                months = months * ofMonth + days * parts;
                parts *= ofMonth;
            }
            from = to.plusDays(1);
        }
        return perMonth.multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(parts), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
