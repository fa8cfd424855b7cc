package pl.ebok.readings;

import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.Reading;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.ReadingAnswer;

/** Lists a meter's readings, newest first. */
record ListingCall(CustomerAccess access, Meters meters) {
    ApiResponse answer(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        Page page = Page.of(request);
        List<Reading> newestFirst = meters.find(customer, request.path("meterId"))
                .map(Meter::readings)
                .orElseThrow(() -> ProblemException.of(Problem.METER_NOT_FOUND))
                .reversed();
        return page.of(newestFirst, reading -> reading.readOn().toString(), ReadingAnswer::of);
    }
}
