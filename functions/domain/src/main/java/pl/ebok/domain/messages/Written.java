package pl.ebok.domain.messages;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.joda.money.Money;
import pl.ebok.domain.calendar.Period;

/** Facts as people write them in a sentence: days, hours, amounts, periods. */
final class Written {
    private static final char NO_BREAK = '\u00a0';
    private static final List<String> MIESIACE = List.of(
            "stycznia",
            "lutego",
            "marca",
            "kwietnia",
            "maja",
            "czerwca",
            "lipca",
            "sierpnia",
            "września",
            "października",
            "listopada",
            "grudnia");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> DNI =
            List.of("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private Written() {}

    static String of(Object fact, Language language) {
        return switch (fact) {
            case LocalDate day -> day(day, language);
            case ZonedDateTime moment -> moment(moment, language);
            case Money amount -> amount(amount, language);
            case Period period -> day(period.from(), language) + " – " + day(period.to(), language);
            case Words words -> language == Language.PL ? words.pl() : words.en();
            default -> fact.toString();
        };
    }

    /** {@code 9 grudnia 2026 r.}, {@code 9 December 2026}. */
    private static String day(LocalDate day, Language language) {
        int month = day.getMonthValue() - 1;
        return language == Language.PL
                ? day.getDayOfMonth() + " " + MIESIACE.get(month) + " " + day.getYear() + NO_BREAK + "r."
                : day.getDayOfMonth() + " " + MONTHS.get(month) + " " + day.getYear();
    }

    /** With the day of the week, since that is what people remember. */
    private static String moment(ZonedDateTime moment, Language language) {
        int weekday = moment.getDayOfWeek().getValue() - 1;
        String hour = moment.getHour() + ":" + (moment.getMinute() < 10 ? "0" : "") + moment.getMinute();
        return (language == Language.PL ? DNI : DAYS).get(weekday) + ", " + day(moment.toLocalDate(), language) + ", "
                + (language == Language.PL ? "godz. " : "") + hour;
    }

    /** {@code 1 234,56 zł} with hard spaces, {@code PLN 1,234.56}. */
    private static String amount(Money amount, Language language) {
        String digits = amount.getAmount().abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = new StringBuilder(digits.substring(0, point));
        for (int place = whole.length() - 3; place > 0; place -= 3) {
            whole.insert(place, language == Language.PL ? NO_BREAK : ',');
        }
        String sign = amount.isNegative() ? "−" : "";
        String fraction = digits.substring(point + 1);
        return language == Language.PL
                ? sign + whole + "," + fraction + NO_BREAK + "zł"
                : "PLN" + NO_BREAK + sign + whole + "." + fraction;
    }
}
