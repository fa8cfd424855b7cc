package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.metering.ReadingSubmission;
import pl.ebok.domain.metering.SubmittedReading;
import pl.ebok.domain.metering.SubmittingReading;
import pl.ebok.domain.office.SigningContract;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.CustomerAnswer;
import pl.ebok.http.answers.ReadingAnswer;
import pl.ebok.json.Fields;

/** Signing contracts, and readings that the utility took. */
final class Contracts {
    private final Customers customers;
    private final SigningContract signing;
    private final SubmittingReading submitting;
    private final AccountAudit audit;
    private final Clock clock;

    Contracts(
            Customers customers,
            SigningContract signing,
            SubmittingReading submitting,
            AccountAudit audit,
            Clock clock) {
        this.customers = customers;
        this.signing = signing;
        this.submitting = submitting;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse sign(ApiRequest request) {
        Customer customer = Clerk.customer(request, customers);
        Fields body = request.body();
        List<Meter> meters = ContractInput.meters(body, customer.number());
        Contract contract = ContractInput.contract(body, meters);
        body.check();
        return switch (signing.apply(Clerk.of(request), customer.number(), contract, meters)) {
            case SIGNED -> ApiResponse.created(CustomerAnswer.contract(contract, meters));
            case CUSTOMER_UNKNOWN -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case ALREADY_THERE -> throw ApiResponse.problem(Problem.ALREADY_EXISTS);
            case CHANGED_MEANWHILE -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    ApiResponse read(ApiRequest request) {
        Customer customer = Clerk.customer(request, customers);
        Fields body = request.body();
        LocalDate readOn = body.date("readOn");
        long value = body.wholeNumber("value", 0, Long.MAX_VALUE);
        boolean confirmed = Boolean.TRUE.equals(body.optionalFlag("confirmUnusual"));
        body.check();
        String meterId = request.path("meterId");
        SubmittedReading outcome = submitting.apply(
                new ReadingSubmission(customer.number(), meterId, readOn, value, confirmed, ReadingSource.UTILITY),
                BusinessZone.today(clock));
        if (outcome instanceof SubmittedReading.Accepted) {
            audit.changed(
                    Clerk.of(request),
                    "reading-entered",
                    customer.number(),
                    Map.of(),
                    Map.of("meterId", meterId, "readOn", readOn.toString(), "value", Long.toString(value)));
        }
        return ReadingAnswer.of(outcome, request.language());
    }
}
