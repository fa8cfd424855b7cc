package pl.ebok.readings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.ReadingSubmission;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittingReading;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.answers.ReadingAnswer;
import pl.ebok.json.Fields;

/** Takes a reading from the customer, or says why not. */
record SubmissionCall(CustomerAccess access, SubmittingReading submitting, AuditTrail trail, Clock clock) {
    private static final long LARGEST = 999_999_999;

    ApiResponse answer(ApiRequest request) {
        ReadingSubmission submission = read(request);
        SubmittedReading outcome = submitting.apply(submission, BusinessZone.today(clock));
        ApiResponse answer = ReadingAnswer.of(outcome, request.language());
        trail.add(entry(request, submission));
        return answer;
    }

    private ReadingSubmission read(ApiRequest request) {
        var customer = access.customer(request);
        Fields body = request.body();
        LocalDate readOn = body.date("readOn");
        long value = body.wholeNumber("value", 0, LARGEST);
        boolean confirmed = Boolean.TRUE.equals(body.optionalFlag("confirmUnusual"));
        body.check();
        return new ReadingSubmission(
                customer, request.path("meterId"), readOn, value, confirmed, ReadingSource.CUSTOMER);
    }

    private AuditEntry entry(ApiRequest request, ReadingSubmission taken) {
        return new AuditEntry(
                clock.instant(),
                new User(request.user().userId(), request.user().email()).actor(),
                "reading-given",
                taken.customer(),
                taken.meterId(),
                Map.of(),
                Map.of("readOn", taken.readOn().toString(), "value", String.valueOf(taken.value())));
    }
}
