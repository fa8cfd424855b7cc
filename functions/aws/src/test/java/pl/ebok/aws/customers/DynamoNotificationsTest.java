package pl.ebok.aws.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.NotificationChoices;

class DynamoNotificationsTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final DynamoNotifications notifications =
            new DynamoNotifications(LocalDynamoDb.withEmptyTables().table("CustomersTable"));

    @Test
    void a_customer_who_chose_nothing_is_told_what_needs_acting_on() {
        assertThat(notifications.of(CUSTOMER)).isEqualTo(NotificationChoices.UNTIL_CHOSEN);
    }

    @Test
    void the_choices_are_kept() {
        var choices = new NotificationChoices(false, true, false, true, false);

        notifications.choose(CUSTOMER, choices);

        assertThat(notifications.of(CUSTOMER)).isEqualTo(choices);

        notifications.forget(CUSTOMER);
        assertThat(notifications.of(CUSTOMER)).isEqualTo(NotificationChoices.UNTIL_CHOSEN);
    }
}
