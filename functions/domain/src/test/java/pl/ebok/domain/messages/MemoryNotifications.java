package pl.ebok.domain.messages;

import java.util.HashMap;
import java.util.Map;
import pl.ebok.domain.customers.CustomerNumber;

/** What customers chose to be told, in memory. */
public final class MemoryNotifications implements Notifications {
    private final Map<CustomerNumber, NotificationChoices> chosen = new HashMap<>();

    @Override
    public NotificationChoices of(CustomerNumber customer) {
        return chosen.getOrDefault(customer, NotificationChoices.UNTIL_CHOSEN);
    }

    @Override
    public void forget(CustomerNumber customer) {
        chosen.remove(customer);
    }

    @Override
    public void choose(CustomerNumber customer, NotificationChoices choices) {
        chosen.put(customer, choices);
    }
}
