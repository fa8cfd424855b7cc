package pl.ebok.domain.cases;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Who complains.
 *
 * @param consumer whether silence counts as acceptance: a person who has no tax number as a business
 * @param email of the user who complained; answers go there
 * @param customerEmail the customer's own at that time; another one where a proxy complained
 */
public record Claimant(
        CustomerNumber customer,
        boolean consumer,
        String email,
        @Nullable String customerEmail) {

    static Claimant of(Customer customer, String email) {
        return new Claimant(
                customer.number(),
                customer.kind() == CustomerKind.PERSON && customer.nip() == null,
                email,
                customer.email());
    }

    /** Whether somebody without an account shows by this e-mail that they may see the status. */
    boolean hasEmail(String typed) {
        String asked = typed.strip();
        return asked.equalsIgnoreCase(email) || (customerEmail != null && asked.equalsIgnoreCase(customerEmail));
    }
}
