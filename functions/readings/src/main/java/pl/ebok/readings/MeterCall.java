package pl.ebok.readings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.metering.BilledUntil;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.NextReading;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.NextReadingAnswer;
import pl.ebok.json.Fields;

/** Says what is known of a meter before a reading is sent: the last one, what is expected, when it counts, and why not. */
record MeterCall(CustomerAccess access, Customers customers, Meters meters, BilledUntil billedUntil, Clock clock) {
    ApiResponse answer(ApiRequest request) {
        CustomerNumber number = access.customer(request);
        Fields query = request.query();
        LocalDate asked = query.optionalDate("readOn");
        query.check();
        LocalDate today = BusinessZone.today(clock);
        LocalDate day = asked == null || asked.isAfter(today) ? today : asked;
        List<Meter> all = meters.ofCustomer(number);
        Meter meter = all.stream()
                .filter(each -> each.meterId().equals(request.path("meterId")))
                .findFirst()
                .orElseThrow(MeterCall::unknown);
        var contract = customers
                .find(number)
                .flatMap(customer -> customer.contract(meter.contractNumber()))
                .orElseThrow(MeterCall::unknown);
        var next = NextReading.of(meter, all, contract, billedUntil.of(number, contract), day);
        return ApiResponse.ok(NextReadingAnswer.of(next, day, request.language()));
    }

    private static ProblemException unknown() {
        return ProblemException.of(Problem.METER_NOT_FOUND);
    }
}
