package pl.ebok.domain.cases;

import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Who complains.
 *
 * @param consumer whether silence counts as acceptance: a person who has no tax number as a business
 * @param email where answers go, and what shows that somebody without an account may see the status
 */
public record Claimant(CustomerNumber customer, boolean consumer, String email) {

    static Claimant of(Customer customer, String email) {
        return new Claimant(customer.number(), customer.kind() == CustomerKind.PERSON && customer.nip() == null, email);
    }
}
