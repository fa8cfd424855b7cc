package pl.ebok.domain.account;

import java.time.Instant;
import pl.ebok.domain.customers.CustomerNumber;

/** A new e-mail that does not count until the code sent to it comes back. */
public record PendingEmail(CustomerNumber customer, String email, String code, Instant expiresAt) {
    public boolean isValidAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }
}
