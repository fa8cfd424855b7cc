package pl.ebok.registration;

import java.time.Duration;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.RegistrationOutcome;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.access.RegistrationRequest;
import pl.ebok.domain.access.RegistrationRequest.InvoiceProof;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Reads what someone states to prove that they are a customer, and tells how it ended. */
final class RegistrationCall {
    private static final int NUMBER_LENGTH = 64;
    private static final CustomerNumber NONE = new CustomerNumber("0");
    private static final Text NUMBER =
            new Text("od 1 do 32 liter, cyfr lub myślników", "1 to 32 letters, digits or hyphens");
    private static final Text REQUIRED = new Text("pole jest wymagane", "this field is required");
    private static final Text POSITIVE = new Text("kwota większa od zera", "an amount above zero");

    private RegistrationCall() {}

    static RegistrationRequest read(ApiRequest request) {
        Fields body = request.body();
        CustomerNumber customer = body.parsed("customerNumber", CustomerNumber::new, NUMBER, NONE);
        if (!body.has("customerNumber")) {
            body.violation("customerNumber", REQUIRED);
        }
        String contractNumber = body.optionalText("contractNumber", NUMBER_LENGTH);
        InvoiceProof proof = proof(body, contractNumber == null);
        String email = body.email("email");
        body.check();
        return new RegistrationRequest(customer == null ? NONE : customer, proof, contractNumber, email);
    }

    /** Number and amount belong together; who states a contract may have neither yet. */
    private static @Nullable InvoiceProof proof(Fields body, boolean required) {
        if (!required && !body.has("invoiceNumber") && !body.has("invoiceAmount")) {
            return null;
        }
        String invoiceNumber = body.text("invoiceNumber", NUMBER_LENGTH);
        Money gross = body.amount("invoiceAmount");
        if (gross.isNegative()) {
            body.violation("invoiceAmount", POSITIVE);
        }
        return new InvoiceProof(invoiceNumber, gross);
    }

    static ApiResponse answer(RegistrationOutcome outcome) {
        return switch (outcome) {
            case Registered(Ticket ticket) ->
                ApiResponse.created(Json.map(
                        "registrationId", ticket.registrationId(),
                        "email", ticket.email(),
                        "expiresAt", ticket.expiresAt().toString()));
            case ContractRequired() -> throw ProblemException.of(Problem.CONTRACT_REQUIRED);
            case FirstInvoiceRequired() -> throw ProblemException.of(Problem.FIRST_INVOICE_REQUIRED);
            case AlreadyRegistered() -> throw ProblemException.of(Problem.ALREADY_REGISTERED);
            case TooManyAttempts(Duration retryAfter) ->
                throw ProblemException.of(Problem.TOO_MANY_ATTEMPTS).header("Retry-After", seconds(retryAfter));
        };
    }

    /** Whole seconds, rounded up, so that the next try is not too early. */
    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.plusMillis(999).toSeconds()));
    }
}
