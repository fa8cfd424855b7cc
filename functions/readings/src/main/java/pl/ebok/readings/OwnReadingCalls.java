package pl.ebok.readings;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.ChangingOwnReading;
import pl.ebok.domain.metering.ChangingOwnReading.Outcome;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.ReadingSubmission;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.ReadingAnswer;
import pl.ebok.json.Fields;

/** Replaces or takes back a reading that is not billed yet. */
record OwnReadingCalls(CustomerAccess access, ChangingOwnReading changing, AuditTrail trail, Clock clock) {
    private static final long LARGEST = 999_999_999;

    ApiResponse replace(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        String meterId = request.path("meterId");
        LocalDate readOn = readOn(request);
        Fields body = request.body();
        long value = body.wholeNumber("value", 0, LARGEST);
        boolean confirmed = Boolean.TRUE.equals(body.optionalFlag("confirmUnusual"));
        body.check();
        var submission = new ReadingSubmission(customer, meterId, readOn, value, confirmed, ReadingSource.CUSTOMER);
        Outcome outcome = changing.replace(submission, actor(request), BusinessZone.today(clock));
        if (outcome instanceof Outcome.Replaced(Reading before, SubmittedReading.Accepted now)) {
            if (before.value() != now.reading().value()) {
                write(request, "reading-replaced", customer, meterId, before, Map.of("value", text(now.reading())));
            }
            return ApiResponse.ok(ReadingAnswer.of(now, request.language()));
        }
        throw refused(outcome);
    }

    ApiResponse takeBack(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        String meterId = request.path("meterId");
        Outcome outcome = changing.takeBack(customer, meterId, readOn(request));
        if (outcome instanceof Outcome.TakenBack(Reading before)) {
            write(request, "reading-taken-back", customer, meterId, before, Map.of());
            return ApiResponse.noContent();
        }
        throw refused(outcome);
    }

    static LocalDate readOn(ApiRequest request) {
        try {
            return LocalDate.parse(request.path("readOn"));
        } catch (DateTimeException noDay) {
            throw ProblemException.of(Problem.READING_NOT_FOUND);
        }
    }

    private static ProblemException refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(SubmittedReading why) -> ReadingAnswer.refusal(why);
            case Outcome.MeterUnknown() -> ProblemException.of(Problem.METER_NOT_FOUND);
            case Outcome.ReadingUnknown() -> ProblemException.of(Problem.READING_NOT_FOUND);
            case Outcome.NotTheirs() -> ProblemException.of(Problem.READING_NOT_OWN);
            case Outcome.Billed() -> ProblemException.of(Problem.READING_BILLED);
            case Outcome.ChangedMeanwhile() -> ProblemException.of(Problem.CALL_IN_PROGRESS);
            case Outcome.TakenBack(var reading) -> throw new IllegalStateException("taken back: " + reading.readOn());
            case Outcome.Replaced(var before, var now) ->
                throw new IllegalStateException("replaced: " + before.readOn());
        };
    }

    private void write(
            ApiRequest request,
            String action,
            CustomerNumber customer,
            String meterId,
            Reading before,
            Map<String, String> after) {
        trail.add(new AuditEntry(
                clock.instant(),
                actor(request),
                action,
                customer,
                meterId,
                Map.of("readOn", before.readOn().toString(), "value", text(before)),
                after));
    }

    private static String actor(ApiRequest request) {
        return new User(request.user().userId(), request.user().email()).actor();
    }

    private static String text(Reading reading) {
        return String.valueOf(reading.value());
    }
}
