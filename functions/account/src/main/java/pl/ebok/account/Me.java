package pl.ebok.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.Registering;
import pl.ebok.domain.access.RegistrationOutcome.AlreadyRegistered;
import pl.ebok.domain.access.RegistrationOutcome.ContractRequired;
import pl.ebok.domain.access.RegistrationOutcome.FirstInvoiceRequired;
import pl.ebok.domain.access.RegistrationOutcome.Registered;
import pl.ebok.domain.access.RegistrationOutcome.ToConfirm;
import pl.ebok.domain.access.RegistrationOutcome.TooManyAttempts;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.TakingUpTickets;
import pl.ebok.domain.access.Tombstones;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.ErasingAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.SignedInUser;
import pl.ebok.http.answers.RegistrationAnswer;
import pl.ebok.http.answers.RegistrationInput;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** The signed-in user: which customers they see, adding one, leaving altogether. */
final class Me {
    private static final Text OWN_EMAIL =
            new Text("adres e-mail zalogowanego użytkownika", "the e-mail of the signed-in user");

    private final Grants grants;
    private final Customers customers;
    private final Registering registering;
    private final TakingUpTickets takingUp;
    private final ErasingAccount erasing;
    private final AccountAudit audit;
    private final Tombstones tombstones;

    Me(
            Grants grants,
            Customers customers,
            Registering registering,
            TakingUpTickets takingUp,
            ErasingAccount erasing,
            AccountAudit audit,
            Tombstones tombstones) {
        this.grants = grants;
        this.customers = customers;
        this.registering = registering;
        this.takingUp = takingUp;
        this.erasing = erasing;
        this.audit = audit;
        this.tombstones = tombstones;
    }

    ApiResponse show(ApiRequest request) {
        SignedInUser user = request.user();
        takeUp(user);
        List<Map<String, @Nullable Object>> granted =
                grants.ofUser(user.userId()).stream().map(this::granted).toList();
        return ApiResponse.ok(Json.map("email", user.email(), "customers", granted, "staff", user.isStaff()));
    }

    ApiResponse customers(ApiRequest request) {
        SignedInUser user = request.user();
        takeUp(user);
        List<Grant> all = grants.ofUser(user.userId());
        return Page.of(request).of(all, grant -> grant.customerNumber().value(), this::granted);
    }

    ApiResponse addCustomer(ApiRequest request) {
        SignedInUser user = request.user();
        var body = request.body();
        String email = body.optionalEmail("email");
        if (email != null && !email.equals(user.email())) {
            body.violation("email", OWN_EMAIL);
        }
        var proof = RegistrationInput.read(body, user.email());
        return switch (registering.addTo(user.userId(), proof)) {
            case Registered(var ticket) -> {
                audit.changed(
                        Signed.user(request),
                        "grant-added",
                        ticket.customerNumber(),
                        Map.of(),
                        Map.of("email", user.email(), "role", Texts.of(Role.OWNER)));
                yield ApiResponse.created(granted(
                        grants.find(user.userId(), ticket.customerNumber()).orElseThrow()));
            }
            case ToConfirm(var pending) -> ApiResponse.accepted(RegistrationAnswer.toConfirm(pending));
            case ContractRequired() -> throw ApiResponse.problem(Problem.CONTRACT_REQUIRED);
            case FirstInvoiceRequired() -> throw ApiResponse.problem(Problem.FIRST_INVOICE_REQUIRED);
            case AlreadyRegistered() -> throw ApiResponse.problem(Problem.ALREADY_REGISTERED);
            case TooManyAttempts(var retryAfter) -> throw RegistrationAnswer.tooManyAttempts(retryAfter);
        };
    }

    ApiResponse erase(ApiRequest request) {
        var erasure = erasing.apply(Signed.user(request));
        // Last: where something fails on the way, the user can ask again.
        tombstones.add(request.user().userId());
        return ApiResponse.ok(ErasureAnswer.of(erasure, request.language()));
    }

    /** What was confirmed since they signed in: the sign-in itself has taken up what was there before. */
    private void takeUp(SignedInUser user) {
        if (user.emailVerified()) {
            takingUp.apply(user.userId(), user.email());
        }
    }

    private Map<String, @Nullable Object> granted(Grant grant) {
        Optional<Customer> customer = customers.find(grant.customerNumber());
        return Json.map(
                "customerNumber", grant.customerNumber().value(),
                "name", customer.map(Customer::name).orElse(""),
                "role", Texts.of(grant.role()));
    }
}
