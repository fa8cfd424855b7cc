package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.office.EndingContract;
import pl.ebok.domain.office.EndingContract.FinalReading;
import pl.ebok.domain.office.EndingContract.Outcome;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.CustomerAnswer;
import pl.ebok.http.answers.ReadingAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Ends contracts. */
final class ContractEnds {
    private static final int MAX_READINGS = 20;

    private final EndingContract ending;
    private final Meters meters;
    private final Clock clock;

    ContractEnds(EndingContract ending, Meters meters, Clock clock) {
        this.ending = ending;
        this.meters = meters;
        this.clock = clock;
    }

    ApiResponse end(ApiRequest request) {
        CustomerNumber customer = Clerk.number(request);
        Fields body = request.body();
        LocalDate endsOn = body.date("endsOn");
        List<FinalReading> readings = readings(body);
        body.check();
        var outcome = ending.apply(
                Clerk.of(request), customer, request.path("contractId"), endsOn, readings, BusinessZone.today(clock));
        return switch (outcome) {
            case Outcome.Ended(Contract contract) ->
                ApiResponse.ok(CustomerAnswer.contract(contract, meters.ofCustomer(customer)));
            case Outcome.CustomerUnknown() -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case Outcome.ContractUnknown() -> throw ApiResponse.problem(Problem.NOT_FOUND);
            case Outcome.EndsOtherwise(LocalDate already) ->
                throw ProblemException.of(Problem.CONTRACT_ENDS_ALREADY).member("endedOn", already.toString());
            case Outcome.BadDay(LocalDate earliest, LocalDate latest) ->
                throw ProblemException.unprocessable(
                        "endsOn",
                        new Text(
                                "od %s (podpisanie, ostatni rozliczony dzień) do %s".formatted(earliest, latest),
                                "from %s (signing, last day billed) to %s".formatted(earliest, latest)));
            case Outcome.ReadingRefused(String meterId, var why) -> refused(meterId, why, request);
            case Outcome.ChangedMeanwhile() -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    private static List<FinalReading> readings(Fields body) {
        List<Fields> readings = body.objects("readings");
        if (readings.size() > MAX_READINGS) {
            body.violation("readings", new Text("najwyżej 20", "at most 20"));
        }
        return readings.stream()
                .limit(MAX_READINGS)
                .map(reading ->
                        new FinalReading(reading.text("meterId", 64), reading.wholeNumber("value", 0, 999_999_999)))
                .toList();
    }

    private static ApiResponse refused(String meterId, SubmittedReading why, ApiRequest request) {
        try {
            return ReadingAnswer.of(why, request.language());
        } catch (ProblemException refusal) {
            throw refusal.member("meterId", meterId);
        }
    }
}
