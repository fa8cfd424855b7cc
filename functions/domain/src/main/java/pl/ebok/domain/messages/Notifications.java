package pl.ebok.domain.messages;

import pl.ebok.domain.customers.CustomerNumber;

/** What the customers chose to be told. */
public interface Notifications {
    NotificationChoices of(CustomerNumber customer);

    /** Forgets what was chosen. */
    void forget(CustomerNumber customer);

    void choose(CustomerNumber customer, NotificationChoices choices);
}
