package pl.ebok.domain.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Somebody knows an invoice and wants to register under an e-mail that the customer never gave: it waits for the code
 * that went to the customer.
 *
 * @param email who wants to register, lower case
 * @param confirmedUntil until when the ticket counts that the code was turned into; absent until then
 */
public record PendingRegistration(
        String registrationId,
        CustomerNumber customerNumber,
        String email,
        String code,
        Way confirmBy,
        Instant expiresAt,
        @Nullable Instant confirmedUntil) {

    /** How the code goes to the customer. */
    public enum Way {
        E_MAIL,
        LETTER
    }

    boolean isValidAt(Instant moment) {
        return moment.isBefore(expiresAt);
    }

    PendingRegistration confirmedUntil(Instant end) {
        return new PendingRegistration(registrationId, customerNumber, email, code, confirmBy, expiresAt, end);
    }
}
