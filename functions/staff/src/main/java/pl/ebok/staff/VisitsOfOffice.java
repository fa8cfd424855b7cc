package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.visits.Office;
import pl.ebok.domain.visits.Visit;
import pl.ebok.domain.visits.Visits;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.answers.VisitAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Who comes to the office on a day, or on the days of a week. */
final class VisitsOfOffice {
    private static final int MOST_DAYS = 31;

    private final Visits visits;
    private final Office office;
    private final Clock clock;

    VisitsOfOffice(Visits visits, Office office, Clock clock) {
        this.visits = visits;
        this.office = office;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Fields query = request.query();
        LocalDate date = query.optionalDate("date");
        LocalDate from = query.optionalDate("from");
        LocalDate to = query.optionalDate("to");
        LocalDate first = from != null ? from : date != null ? date : BusinessZone.today(clock);
        LocalDate last = to == null || from == null ? first : to;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            query.violation(
                    "to",
                    new Text(
                            "Najwyżej 31 dni naraz, od pierwszego do ostatniego",
                            "At most 31 days, from the first to the last"));
        }
        query.check();
        List<Visit> found = first.datesUntil(last.plusDays(1))
                .flatMap(day -> visits.on(day).stream())
                .toList();
        return Page.of(request)
                .of(
                        found,
                        visit -> visit.code().value(),
                        visit -> VisitAnswer.staffVisit(visit, office, request.language()));
    }
}
