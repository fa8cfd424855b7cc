package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.visits.Office;
import pl.ebok.domain.visits.Visits;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.answers.VisitAnswer;
import pl.ebok.json.Fields;

/** Who comes to the office on a day. */
final class VisitsOfOffice {
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
        query.check();
        return Page.of(request)
                .of(
                        visits.on(date == null ? BusinessZone.today(clock) : date),
                        visit -> visit.code().value(),
                        visit -> VisitAnswer.staffVisit(visit, office, request.language()));
    }
}
