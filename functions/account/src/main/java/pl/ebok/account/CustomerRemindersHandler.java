package pl.ebok.account;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.customers.DynamoCustomerSearch;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.office.ReminderLetters;
import pl.ebok.domain.office.RemindingCustomers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Once a day: tells customers what is due. The day comes with the event. */
public final class CustomerRemindersHandler extends EventFunction {
    private final RemindingCustomers reminding;
    private final Clock clock;

    public CustomerRemindersHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), Clock.systemUTC());
    }

    CustomerRemindersHandler(Settings settings, DynamoDbClient client, Clock clock) {
        var customersTable = settings.table(client, "CUSTOMERS_TABLE");
        var letterhead = new Letterhead(SenderSetting.of(settings.text("UTILITY")));
        this.reminding = new RemindingCustomers(
                new DynamoCustomerSearch(customersTable),
                new DynamoCustomers(customersTable),
                new DynamoMeters(settings.table(client, "METERING_TABLE")),
                new DynamoLedger(settings.table(client, "LEDGER_TABLE")),
                new DynamoGrants(settings.table(client, "ACCESS_TABLE")),
                new DynamoNotifications(customersTable),
                new ReminderLetters(new DynamoMessages(settings.table(client, "MAIL_TABLE")), letterhead));
        this.clock = clock;
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        reminding.apply(scheduledDay(event, clock));
        return done();
    }
}
