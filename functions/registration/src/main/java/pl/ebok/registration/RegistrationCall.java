package pl.ebok.registration;

import java.util.Locale;
import pl.ebok.domain.access.RegistrationOutcome;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.ToConfirm;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.access.RegistrationRequest;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.RegistrationAnswer;
import pl.ebok.http.answers.RegistrationInput;
import pl.ebok.json.Fields;

/** Reads what someone states to prove that they are a customer, and tells how it ended. */
final class RegistrationCall {
    private static final int CODE_LENGTH = 64;

    private RegistrationCall() {}

    static RegistrationRequest read(ApiRequest request) {
        Fields body = request.body();
        String email = body.email("email");
        return RegistrationInput.read(body, email);
    }

    static String code(ApiRequest request) {
        Fields body = request.body();
        String code = body.text("code", CODE_LENGTH);
        body.check();
        return code;
    }

    /** Ids are written in lower case: whoever copies one may not keep that. */
    static String registrationId(ApiRequest request) {
        return request.path("registrationId").toLowerCase(Locale.ROOT);
    }

    static ApiResponse answer(RegistrationOutcome outcome) {
        return switch (outcome) {
            case Registered(var ticket) -> ApiResponse.created(RegistrationAnswer.ticket(ticket));
            case ToConfirm(var pending) -> ApiResponse.accepted(RegistrationAnswer.toConfirm(pending));
            case ContractRequired() -> throw ProblemException.of(Problem.CONTRACT_REQUIRED);
            case FirstInvoiceRequired() -> throw ProblemException.of(Problem.FIRST_INVOICE_REQUIRED);
            case AlreadyRegistered() -> throw ProblemException.of(Problem.ALREADY_REGISTERED);
            case TooManyAttempts(var retryAfter) -> throw RegistrationAnswer.tooManyAttempts(retryAfter);
        };
    }
}
