package pl.ebok.payments;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Field 61 of MT940, an entry: value date, day of booking (perhaps blank), mark, amount, kind, references, details. What
 * is not there is absent; days and amounts are as they are written, for the rules to judge.
 *
 * @param valued {@code YYYY-MM-DD}
 * @param booked {@code YYYY-MM-DD}, in the year nearest to the value date; the value date where it is blank
 * @param mark {@code C}, {@code D}, {@code RC} or {@code RD}
 * @param ofOwner the payer's reference, or the bank's own where no other is given
 * @param ofBank the bank's reference, after two slashes
 */
record Field61(
        @Nullable String valued,
        @Nullable String booked,
        @Nullable String mark,
        @Nullable String amount,
        String ofOwner,
        @Nullable String ofBank,
        String details) {
    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{6})(\\d{4}| {4})?\\s*(R?[CD]|E[CD])([A-Z])?\\s*([\\d.]*,?\\d*)([A-Z]\\w{3})?([^\\n]*?)(?://([^\\n]*))?(?:\\n(.*))?",
            Pattern.DOTALL);

    static final Field61 UNREADABLE = new Field61(null, null, null, null, "", null, "");

    static Field61 of(String value) {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            return UNREADABLE;
        }
        String valued = day(shape.group(1));
        String bank = shape.group(8);
        return new Field61(
                valued,
                booked(shape.group(1), shape.group(2)),
                shape.group(3),
                shape.group(5),
                shape.group(7).strip(),
                bank == null || bank.isBlank() ? null : bank.strip(),
                shape.group(9) == null ? "" : shape.group(9).strip());
    }

    /** Whether a line that looks like a tag is one: text of people may begin with anything. */
    static boolean looksLike(String value) {
        return SHAPE.matcher(value).matches();
    }

    private static String day(String yearMonthDay) {
        return written(2000 + Integer.parseInt(yearMonthDay.substring(0, 2)), yearMonthDay.substring(2));
    }

    /** The day of booking has no year of its own. */
    private static String booked(String valued, @Nullable String entry) {
        if (entry == null || entry.isBlank()) {
            return day(valued);
        }
        int year = 2000 + Integer.parseInt(valued.substring(0, 2));
        int months = Integer.parseInt(entry.substring(0, 2)) - Integer.parseInt(valued.substring(2, 4));
        return written(months > 6 ? year - 1 : months < -6 ? year + 1 : year, entry);
    }

    private static String written(int year, String monthAndDay) {
        return year + "-" + monthAndDay.substring(0, 2) + "-" + monthAndDay.substring(2);
    }
}
