package pl.ebok.domain.messages;

import pl.ebok.domain.customers.CustomerNumber;

/** The copies of messages that are kept for a while after they were sent. */
public interface KeptMessages {
    /** Removes those about a customer. */
    void forget(CustomerNumber customer);
}
