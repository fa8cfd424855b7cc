package pl.ebok.domain.account;

import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** New e-mails waiting to be confirmed, at most one a customer. */
public interface PendingEmails {
    /** The one asked for last; it may have expired. */
    Optional<PendingEmail> of(CustomerNumber customer);

    /** Keeps it in place of an earlier one. */
    void put(PendingEmail pending);

    void remove(CustomerNumber customer);
}
