package pl.ebok.account;

import java.time.LocalDate;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.runs.CustomerBatchFunction;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.office.ReminderLetters;
import pl.ebok.domain.office.RemindingCustomers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A batch of a day's run: tells its customers what is due. */
public final class ReminderBatchHandler extends CustomerBatchFunction {
    private final RemindingCustomers reminding;

    public ReminderBatchHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb());
    }

    ReminderBatchHandler(Settings settings, DynamoDbClient client) {
        super(DynamoBillingRuns.ofEveryDay(settings.table(client, "BILLING_TABLE")));
        var customersTable = settings.table(client, "CUSTOMERS_TABLE");
        var letterhead = new Letterhead(SenderSetting.of(settings.text("UTILITY")));
        this.reminding = new RemindingCustomers(
                new DynamoCustomers(customersTable),
                new DynamoMeters(settings.table(client, "METERING_TABLE")),
                new DynamoLedger(settings.table(client, "LEDGER_TABLE")),
                new DynamoGrants(settings.table(client, "ACCESS_TABLE")),
                new DynamoNotifications(customersTable),
                new ReminderLetters(new DynamoMessages(settings.table(client, "MAIL_TABLE")), letterhead));
    }

    @Override
    protected void apply(CustomerNumber number, LocalDate day) {
        reminding.apply(number, day);
    }
}
