package pl.ebok.visits;

import pl.ebok.domain.access.Grant;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.visits.CancellingVisit;
import pl.ebok.domain.visits.Visits;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.VisitAnswer;

/** The calls about a customer's own visits. */
final class OwnVisitCalls {
    private final CustomerAccess access;
    private final Customers customers;
    private final Visits visits;
    private final VisitCalls everybody;
    private final CancellingVisit cancelling;

    OwnVisitCalls(
            CustomerAccess access,
            Customers customers,
            Visits visits,
            VisitCalls everybody,
            CancellingVisit cancelling) {
        this.access = access;
        this.customers = customers;
        this.visits = visits;
        this.everybody = everybody;
        this.cancelling = cancelling;
    }

    ApiResponse list(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        return Page.of(request)
                .of(
                        visits.ofCustomer(customer),
                        visit -> visit.code().value(),
                        visit -> VisitAnswer.visit(visit, everybody.office(), request.language()));
    }

    ApiResponse book(ApiRequest request) {
        Grant grant = access.grant(request);
        Customer customer = customers
                .find(grant.customerNumber())
                .orElseThrow(() -> ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND));
        String email = customer.email() == null ? request.user().email() : customer.email();
        return everybody.booked(
                request,
                user(request),
                new VisitForm(request).of(customer.number(), customer.name(), email, customer.phone()));
    }

    ApiResponse cancel(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        return everybody.cancelled(user(request), cancelling.byCustomer(customer, request.path("visitCode")));
    }

    private static User user(ApiRequest request) {
        return new User(request.user().userId(), request.user().email());
    }
}
