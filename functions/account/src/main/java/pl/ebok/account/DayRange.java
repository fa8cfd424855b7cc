package pl.ebok.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.http.ApiRequest;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** The days a list is asked for, both included; open where a bound is absent. */
record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    static DayRange of(ApiRequest request) {
        Fields query = request.query();
        var range = new DayRange(query.optionalDate("from"), query.optionalDate("to"));
        if (range.from != null && range.to != null && range.to.isBefore(range.from)) {
            query.violation("to", new Text("nie wcześniej niż from", "not before from"));
        }
        query.check();
        return range;
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
