package pl.ebok.domain.access;

import java.time.Instant;
import pl.ebok.domain.customers.CustomerNumber;

/** Leave to sign up under an e-mail (lower case), given after the proof of being the customer, or by an owner's invitation. */
public record Ticket(String registrationId, String email, CustomerNumber customerNumber, Role role, Instant expiresAt) {
    public boolean isValidAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }
}
