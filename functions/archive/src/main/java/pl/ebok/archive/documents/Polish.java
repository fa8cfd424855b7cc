package pl.ebok.archive.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.metering.MeterKind;

/** Dates, amounts and names as Polish documents write them. */
final class Polish {
    private static final String NO_BREAK = "\u00a0";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private Polish() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String period(Period period) {
        return day(period.from()) + NO_BREAK + "–" + NO_BREAK + day(period.to());
    }

    /** {@code "1 234,56"}, the minus as a minus sign. */
    static String number(BigDecimal value) {
        String digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : "," + digits.substring(point + 1);
        var grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(NO_BREAK);
            }
            grouped.append(whole.charAt(i));
        }
        return (value.signum() < 0 ? "−" : "") + grouped + fraction;
    }

    static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** {@code "1 234,56"}: in a table whose head names the currency. */
    static String amount(Money amount) {
        return number(amount.getAmount());
    }

    /** {@code "1 234,56 zł"}. */
    static String zloty(Money amount) {
        return amount(amount) + NO_BREAK + "zł";
    }

    static String cubicMetres(long volume) {
        return number(volume) + NO_BREAK + "m³";
    }

    static String charge(Charge charge) {
        return switch (charge) {
            case WATER -> "Dostarczanie wody";
            case SEWAGE -> "Odprowadzanie ścieków";
            case STANDING_CHARGE -> "Opłata abonamentowa";
        };
    }

    static String meter(MeterKind kind) {
        return switch (kind) {
            case MAIN -> "główny";
            case GARDEN -> "ogrodowy";
        };
    }

    /** The word that fits a number: one, two to four (but not twelve to fourteen), the rest. */
    static String counted(long number, String one, String few, String many) {
        long units = number % 10;
        long tens = number % 100;
        String word = number == 1 ? one : units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
        return number(number) + NO_BREAK + word;
    }
}
