package pl.ebok.http;

import java.util.Optional;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.customers.CustomerNumber;

/** Lets a signed-in user see only the customers they have a grant for; asked before anything else is read. */
public final class CustomerAccess {
    private final Grants grants;

    public CustomerAccess(Grants grants) {
        this.grants = grants;
    }

    /** The caller's grant for the path's customer; any other number answers as one that does not exist. */
    public Grant grant(ApiRequest request) {
        String userId = request.user().userId();
        return customerNumber(request)
                .flatMap(customer -> grants.find(userId, customer))
                .orElseThrow(() -> ProblemException.of(Problem.CUSTOMER_NOT_FOUND));
    }

    /** The path's customer, where the caller has a grant for it. */
    public CustomerNumber customer(ApiRequest request) {
        return grant(request).customerNumber();
    }

    /** The caller's grant, which has to be an owner's. */
    public Grant ownerGrant(ApiRequest request) {
        Grant grant = grant(request);
        if (grant.role() != Role.OWNER) {
            throw ProblemException.of(Problem.OWNER_ONLY);
        }
        return grant;
    }

    private static Optional<CustomerNumber> customerNumber(ApiRequest request) {
        try {
            return Optional.of(new CustomerNumber(request.path("customerNumber")));
        } catch (IllegalArgumentException | ProblemException notANumber) {
            return Optional.empty();
        }
    }
}
