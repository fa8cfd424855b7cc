package pl.ebok.http;

import java.util.Optional;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.audit.CustomerViews;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/**
 * Lets a signed-in user see only the customers they have a grant for; asked before anything else is read. A clerk reads
 * what the customer may read, which leaves a trace, and changes nothing by the customers' routes.
 */
public final class CustomerAccess {
    private final Grants grants;
    private final Customers customers;
    private final CustomerViews views;

    public CustomerAccess(Grants grants, Customers customers, CustomerViews views) {
        this.grants = grants;
        this.customers = customers;
        this.views = views;
    }

    /** The caller's grant for the path's customer; any other number answers as one that does not exist. */
    public Grant grant(ApiRequest request) {
        return held(request).orElseThrow(CustomerAccess::unknown);
    }

    /** Lets nobody who is not theirs change anything of a customer, nor have an answer again that was given before. */
    public void letIn(ApiRequest request) {
        if (request.method().equals("POST") && request.resource().startsWith("/customers/{customerNumber}")) {
            grant(request);
        }
    }

    /** The caller's grant, which has to be an owner's. */
    public Grant ownerGrant(ApiRequest request) {
        Grant grant = grant(request);
        if (grant.role() != Role.OWNER) {
            throw ProblemException.of(Problem.OWNER_ONLY);
        }
        return grant;
    }

    /** The path's customer, where the caller has a grant for it or is a clerk who reads. */
    public CustomerNumber customer(ApiRequest request) {
        return held(request)
                .map(Grant::customerNumber)
                .or(() -> readByClerk(request))
                .orElseThrow(CustomerAccess::unknown);
    }

    /** The path's customer, where the caller is its owner or a clerk who reads. */
    public CustomerNumber ownedCustomer(ApiRequest request) {
        Optional<Grant> held = held(request);
        if (held.isPresent() && held.get().role() == Role.OWNER) {
            return held.get().customerNumber();
        }
        return readByClerk(request)
                .orElseThrow(() -> held.isPresent() ? ProblemException.of(Problem.OWNER_ONLY) : unknown());
    }

    private Optional<Grant> held(ApiRequest request) {
        String userId = request.user().userId();
        return customerNumber(request).flatMap(customer -> grants.find(userId, customer));
    }

    private Optional<CustomerNumber> readByClerk(ApiRequest request) {
        SignedInUser user = request.user();
        if (!user.isStaff() || !request.method().equals("GET")) {
            return Optional.empty();
        }
        Optional<CustomerNumber> known =
                customerNumber(request).flatMap(customers::find).map(Customer::number);
        known.ifPresent(customer -> views.seen(user.name(), customer));
        return known;
    }

    private static ProblemException unknown() {
        return ProblemException.of(Problem.CUSTOMER_NOT_FOUND);
    }

    private static Optional<CustomerNumber> customerNumber(ApiRequest request) {
        try {
            return Optional.of(new CustomerNumber(request.path("customerNumber")));
        } catch (IllegalArgumentException | ProblemException notANumber) {
            return Optional.empty();
        }
    }
}
