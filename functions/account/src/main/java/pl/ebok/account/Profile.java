package pl.ebok.account;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.ChangingContact;
import pl.ebok.domain.account.ContactOutcome;
import pl.ebok.domain.account.ContactOutcome.Changed;
import pl.ebok.domain.account.ContactOutcome.TooManyAttempts;
import pl.ebok.domain.account.ContactOutcome.VersionConflict;
import pl.ebok.domain.account.ContactOutcome.WrongCode;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meters;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.AddressAnswer;
import pl.ebok.http.answers.CustomerAnswer;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** The customer's data, and how it is reached. */
final class Profile {
    private static final Text WRONG_CODE =
            new Text("kod jest błędny albo stracił ważność", "the code is wrong or no longer valid");

    private final Signed signed;
    private final Meters meters;
    private final ChangingContact changing;
    private final Clock clock;

    Profile(Signed signed, Meters meters, ChangingContact changing, Clock clock) {
        this.signed = signed;
        this.meters = meters;
        this.changing = changing;
        this.clock = clock;
    }

    ApiResponse show(ApiRequest request) {
        Customer customer = signed.customer(request);
        return ApiResponse.ok(CustomerAnswer.of(
                customer,
                meters.ofCustomer(customer.number()),
                changing.pendingEmail(customer.number()),
                BusinessZone.today(clock)));
    }

    ApiResponse change(ApiRequest request) {
        Customer customer = signed.ownedCustomer(request);
        return answer(changing.apply(Signed.user(request), customer, ContactInput.read(request)));
    }

    ApiResponse confirm(ApiRequest request) {
        Customer customer = signed.ownedCustomer(request);
        var body = request.body();
        String code = body.text("code", 64);
        body.check();
        return answer(changing.confirm(Signed.user(request), customer, code));
    }

    private static ApiResponse answer(ContactOutcome outcome) {
        return switch (outcome) {
            case Changed(Customer customer, String pendingEmail) -> ApiResponse.ok(contact(customer, pendingEmail));
            case VersionConflict(long version) -> throw conflict(version);
            case WrongCode() -> throw ProblemException.unprocessable("code", WRONG_CODE);
            case TooManyAttempts(var retryAfter) -> throw ProblemException.tooManyAttempts(retryAfter);
        };
    }

    static ProblemException conflict(long version) {
        return ProblemException.of(Problem.VERSION_CONFLICT).member("version", version);
    }

    private static Map<String, @Nullable Object> contact(Customer customer, @Nullable String pendingEmail) {
        return Json.map(
                "email", customer.email(),
                "pendingEmail", pendingEmail,
                "phone", customer.phone(),
                "correspondenceAddress", AddressAnswer.orNull(customer.correspondenceAddress()),
                "version", customer.version());
    }
}
