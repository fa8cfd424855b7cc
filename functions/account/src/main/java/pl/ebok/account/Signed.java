package pl.ebok.account;

import java.time.Instant;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.SignedInUser;

/** Who asks, and the customer they ask about, once the grant is checked. */
final class Signed {
    private final CustomerAccess access;
    private final Customers customers;

    Signed(CustomerAccess access, Customers customers) {
        this.access = access;
        this.customers = customers;
    }

    static User user(ApiRequest request) {
        SignedInUser user = request.user();
        return new User(user.userId(), user.email());
    }

    CustomerNumber number(ApiRequest request) {
        return access.customer(request);
    }

    CustomerNumber owned(ApiRequest request) {
        return access.ownedCustomer(request);
    }

    /** Whether the caller became an owner so lately that whoever was told may not have read it. */
    boolean isQuiet(ApiRequest request, Instant moment) {
        return access.ownerGrant(request).isQuietAt(moment);
    }

    Customer customer(ApiRequest request) {
        return read(number(request));
    }

    Customer ownedCustomer(ApiRequest request) {
        return read(owned(request));
    }

    private Customer read(CustomerNumber number) {
        return customers.find(number).orElseThrow(() -> ProblemException.of(Problem.CUSTOMER_NOT_FOUND));
    }
}
