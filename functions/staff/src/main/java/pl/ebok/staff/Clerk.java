package pl.ebok.staff;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.SignedInUser;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Who may call these routes, and what their calls have in common. */
final class Clerk {
    private static final CustomerNumber NONE = new CustomerNumber("0");
    private static final Text NUMBER =
            new Text("1 do 32 liter, cyfr lub łączników", "1 to 32 letters, digits or hyphens");

    private Clerk() {}

    /** Lets only members of the group {@code staff} through. */
    static void check(ApiRequest request) {
        if (!request.user().isStaff()) {
            throw ProblemException.of(Problem.STAFF_ONLY);
        }
    }

    static User of(ApiRequest request) {
        SignedInUser user = request.user();
        return new User(user.userId(), user.email());
    }

    /** The customer of the path. */
    static Customer customer(ApiRequest request, Customers customers) {
        return customers.find(number(request)).orElseThrow(() -> ProblemException.of(Problem.CUSTOMER_NOT_FOUND));
    }

    static CustomerNumber number(ApiRequest request) {
        return parsed(request.path("customerNumber"))
                .orElseThrow(() -> ProblemException.of(Problem.CUSTOMER_NOT_FOUND));
    }

    /** A customer number that the body has to hold. */
    static CustomerNumber number(Fields body, String name) {
        CustomerNumber number = optionalNumber(body, name);
        if (number == null) {
            body.text(name, 32);
        }
        return number == null ? NONE : number;
    }

    static @Nullable CustomerNumber optionalNumber(Fields body, String name) {
        return body.parsed(name, CustomerNumber::new, NUMBER, NONE);
    }

    private static Optional<CustomerNumber> parsed(String text) {
        try {
            return Optional.of(new CustomerNumber(text));
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }
}
