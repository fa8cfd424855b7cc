package pl.ebok.staff;

import pl.ebok.domain.access.InvitingOwner;
import pl.ebok.domain.customers.Customers;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.answers.RegistrationAnswer;

/** Lets a clerk who knows the customer open the door that wrong proofs have locked, or ask somebody in. */
final class Registrations {
    private final Customers customers;
    private final InvitingOwner inviting;

    Registrations(Customers customers, InvitingOwner inviting) {
        this.customers = customers;
        this.inviting = inviting;
    }

    ApiResponse invite(ApiRequest request) {
        var customer = Clerk.customer(request, customers);
        var body = request.body();
        String email = body.email("email");
        body.check();
        return ApiResponse.created(
                RegistrationAnswer.ticket(inviting.invite(Clerk.of(request).actor(), customer, email)));
    }

    ApiResponse unlock(ApiRequest request) {
        inviting.unlock(Clerk.of(request).actor(), Clerk.customer(request, customers));
        return ApiResponse.noContent();
    }
}
