package pl.ebok.domain.visits;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Who comes.
 *
 * @param customer absent for people who booked without an account
 */
public record Visitor(
        String name,
        String email,
        @Nullable String phone,
        @Nullable CustomerNumber customer) {

    /** Who counts as the same visitor: the customer, or without an account whoever has that e-mail. */
    public String identity() {
        return customer == null ? "EMAIL#" + email : "CUSTOMER#" + customer;
    }
}
