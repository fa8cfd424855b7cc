package pl.ebok.aws.customers;

import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Language;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.messages.Notifications;

/** What a customer chose to be told, beside the customer in its table. */
public final class DynamoNotifications implements Notifications {
    private static final String SK = "NOTIFICATIONS";

    private final Table table;

    public DynamoNotifications(Table table) {
        this.table = table;
    }

    @Override
    public NotificationChoices of(CustomerNumber customer) {
        return table.get(CustomerItem.pk(customer), SK)
                .map(item -> new NotificationChoices(
                        item.flag("invoiceIssued"),
                        item.flag("paymentBooked"),
                        item.flag("readingWindowOpen"),
                        item.flag("legalisationEnding"),
                        item.flag("plannedInterruption"),
                        item.has("language") ? item.oneOf("language", Language.class) : Language.PL))
                .orElse(NotificationChoices.UNTIL_CHOSEN);
    }

    @Override
    public void forget(CustomerNumber customer) {
        table.delete(CustomerItem.pk(customer), SK);
    }

    @Override
    public void choose(CustomerNumber customer, NotificationChoices choices) {
        table.put(Item.of(CustomerItem.pk(customer), SK)
                .with("invoiceIssued", choices.invoiceIssued())
                .with("paymentBooked", choices.paymentBooked())
                .with("readingWindowOpen", choices.readingWindowOpen())
                .with("legalisationEnding", choices.legalisationEnding())
                .with("plannedInterruption", choices.plannedInterruption())
                .with("language", choices.language()));
    }
}
