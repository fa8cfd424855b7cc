package pl.ebok.domain.account;

import java.util.LinkedHashMap;
import java.util.Map;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.messages.Notifications;

/** Lets customers choose what they are told by e-mail. */
public final class ChoosingNotifications {
    private final Notifications notifications;
    private final AccountAudit audit;

    public ChoosingNotifications(Notifications notifications, AccountAudit audit) {
        this.notifications = notifications;
        this.audit = audit;
    }

    public void apply(User by, CustomerNumber customer, NotificationChoices choices) {
        NotificationChoices before = notifications.of(customer);
        if (!before.equals(choices)) {
            notifications.choose(customer, choices);
            audit.changed(by, "notifications-chosen", customer, written(before), written(choices));
        }
    }

    private static Map<String, String> written(NotificationChoices choices) {
        var written = new LinkedHashMap<String, String>();
        written.put("invoiceIssued", String.valueOf(choices.invoiceIssued()));
        written.put("paymentBooked", String.valueOf(choices.paymentBooked()));
        written.put("readingWindowOpen", String.valueOf(choices.readingWindowOpen()));
        written.put("legalisationEnding", String.valueOf(choices.legalisationEnding()));
        written.put("plannedInterruption", String.valueOf(choices.plannedInterruption()));
        written.put("language", choices.language().name());
        return written;
    }
}
