package pl.ebok.http;

import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** The days a list is asked for, both included; open where a bound is absent. */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static DayRange of(ApiRequest request) {
        Fields query = request.query();
        Year year =
                query.parsed("year", DayRange::year, new Text("rok, np. 2026", "a year such as 2026"), Year.of(2000));
        LocalDate from = query.optionalDate("from");
        LocalDate to = query.optionalDate("to");
        var range = new DayRange(
                from == null && year != null ? year.atDay(1) : from,
                to == null && year != null ? year.atDay(1).plusYears(1).minusDays(1) : to);
        if (range.from != null && range.to != null && range.to.isBefore(range.from)) {
            query.violation(
                    "to",
                    new Text(
                            "Podaj dzień nie wcześniejszy niż początek okresu", "Give a day not before the first one"));
        }
        query.check();
        return range;
    }

    private static Year year(String text) {
        if (!text.matches("(19|20|21)\\d\\d")) {
            throw new IllegalArgumentException("not a year");
        }
        return Year.of(Integer.parseInt(text));
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
