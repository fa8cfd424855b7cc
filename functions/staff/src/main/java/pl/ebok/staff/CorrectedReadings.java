package pl.ebok.staff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.office.CorrectingReading;
import pl.ebok.domain.office.CorrectingReading.Outcome;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.InvoiceAnswer;
import pl.ebok.http.answers.ReadingAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** Putting stored readings right. */
final class CorrectedReadings {
    private static final long LARGEST = 999_999_999;

    private final CorrectingReading correcting;
    private final Ledger ledger;
    private final Clock clock;

    CorrectedReadings(CorrectingReading correcting, Ledger ledger, Clock clock) {
        this.correcting = correcting;
        this.ledger = ledger;
        this.clock = clock;
    }

    ApiResponse correct(ApiRequest request) {
        CustomerNumber customer = Clerk.number(request);
        Fields body = request.body();
        long value = body.wholeNumber("value", 0, LARGEST);
        String reason = body.text("reason", 500);
        body.check();
        var right = new CorrectedReading(request.path("meterId"), readOn(request), value);
        LocalDate today = BusinessZone.today(clock);
        return switch (correcting.apply(Clerk.of(request), customer, right, reason, today)) {
            case Outcome.Corrected(Reading reading, List<Invoice> corrections) ->
                ApiResponse.ok(Json.map(
                        "reading", ReadingAnswer.of(reading),
                        "corrections", summaries(customer, corrections, today)));
            case Outcome.CustomerUnknown() -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case Outcome.MeterUnknown() -> throw ApiResponse.problem(Problem.METER_NOT_FOUND);
            case Outcome.ReadingUnknown() -> throw ApiResponse.problem(Problem.READING_NOT_FOUND);
            case Outcome.Misfit(SubmittedReading why) -> throw ReadingAnswer.refusal(why);
            case Outcome.Refused(CorrectionOutcome why) -> throw Corrections.refused(why);
            case Outcome.TakenMeanwhile() -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    private static LocalDate readOn(ApiRequest request) {
        try {
            return LocalDate.parse(request.path("readOn"));
        } catch (DateTimeException noDay) {
            throw ProblemException.of(Problem.READING_NOT_FOUND);
        }
    }

    private List<Map<String, @Nullable Object>> summaries(
            CustomerNumber customer, List<Invoice> corrections, LocalDate today) {
        CustomerLedger read = ledger.read(customer);
        var account = read.account(InterestRates.published(), today);
        return corrections.stream()
                .map(correction -> read.invoice(correction.number().id()).orElseThrow())
                .map(posted -> InvoiceAnswer.summary(InvoiceOnAccount.of(posted, account)))
                .toList();
    }
}
