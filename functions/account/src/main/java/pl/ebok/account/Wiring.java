package pl.ebok.account;

import java.security.SecureRandom;
import java.time.Clock;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.access.Doors;
import pl.ebok.aws.access.DynamoAttempts;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.access.DynamoTombstones;
import pl.ebok.aws.account.DynamoPendingEmails;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoRefunds;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.PayeeSetting;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.domain.access.Attempts;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.TakingUpTickets;
import pl.ebok.domain.access.Tickets;
import pl.ebok.domain.access.Tombstones;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.AccountLetters;
import pl.ebok.domain.account.ChangingConsent;
import pl.ebok.domain.account.ChangingContact;
import pl.ebok.domain.account.ChoosingCollectiveInvoice;
import pl.ebok.domain.account.ChoosingNotifications;
import pl.ebok.domain.account.DataExports;
import pl.ebok.domain.account.ErasingAccount;
import pl.ebok.domain.account.ExportingData;
import pl.ebok.domain.account.PendingEmails;
import pl.ebok.domain.account.SharingAccess;
import pl.ebok.domain.account.UserAccounts;
import pl.ebok.domain.audit.CustomerViews;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.RefundingOverpayment;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Notifications;
import pl.ebok.domain.metering.Meters;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.LivingUsers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the account's use cases together with their tables. */
final class Wiring {
    private final Settings settings;
    private final DynamoDbClient client;
    private final UserAccounts users;
    private final DataExports exports;
    private final Clock clock;
    private final Customers customers;
    private final PendingEmails pendingEmails;
    private final Notifications notifications;
    private final Grants grants;
    private final Tickets tickets;
    private final Attempts attempts;
    private final Meters meters;
    private final DynamoLedger ledger;
    private final InterestRates rates = InterestRates.published();
    private final DynamoAuditTrail trail;
    private final AccountAudit audit;
    private final DynamoMessages messages;
    private final AccountLetters letters;
    private final CustomerAccess access;
    private final Signed signed;
    private final Tombstones tombstones;
    private final LivingUsers living;
    private final Doors doors;

    Wiring(Settings settings, DynamoDbClient client, UserAccounts users, DataExports exports, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.users = users;
        this.exports = exports;
        this.clock = clock;
        Table customersTable = settings.table(client, "CUSTOMERS_TABLE");
        Table accessTable = settings.table(client, "ACCESS_TABLE");
        customers = new DynamoCustomers(customersTable);
        pendingEmails = new DynamoPendingEmails(customersTable);
        notifications = new DynamoNotifications(customersTable);
        grants = new DynamoGrants(accessTable);
        tickets = new DynamoTickets(accessTable);
        attempts = new DynamoAttempts(accessTable);
        meters = new DynamoMeters(settings.table(client, "METERING_TABLE"));
        ledger = new DynamoLedger(settings.table(client, "LEDGER_TABLE"));
        trail = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        audit = new AccountAudit(trail, clock);
        messages = new DynamoMessages(settings.table(client, "MAIL_TABLE"));
        letters = new AccountLetters(messages, new Letterhead(SenderSetting.of(settings.text("UTILITY"))));
        access = new CustomerAccess(grants, customers, new CustomerViews(trail, clock));
        signed = new Signed(access, customers);
        tombstones = new DynamoTombstones(accessTable, clock);
        living = new LivingUsers(tombstones);
        doors = new Doors(settings, client, users, clock);
    }

    /** Who is about themselves has to be there still; who is about a customer has to be let in before anything else. */
    void letIn(ApiRequest request) {
        if (request.resource().startsWith("/me")) {
            living.letIn(request);
        }
        access.letIn(request);
    }

    Me me() {
        var registering = doors.registering();
        var visits = new DynamoVisits(settings.table(client, "VISITS_TABLE"));
        var personal = new ErasingAccount.Personal(pendingEmails, notifications, tickets, exports, visits, messages);
        var erasing = new ErasingAccount(customers, grants, personal, ledger, users, letters, audit, clock);
        var takingUp = new TakingUpTickets(tickets, grants, trail, clock);
        return new Me(grants, customers, registering, takingUp, erasing, audit, tombstones);
    }

    Profile profile() {
        var changing =
                new ChangingContact(customers, pendingEmails, attempts, letters, audit, new SecureRandom(), clock);
        return new Profile(signed, meters, changing, clock);
    }

    Choices choices() {
        var tariffs = new DynamoTariffs(settings.table(client, "BILLING_TABLE"));
        return new Choices(
                signed,
                new ChangingConsent(customers, tariffs, ledger, letters, audit, clock),
                new ChoosingCollectiveInvoice(customers, audit),
                notifications,
                new ChoosingNotifications(notifications, audit));
    }

    Balance balance() {
        return new Balance(signed, ledger, rates, PayeeSetting.of(settings.text("UTILITY")), clock);
    }

    Overview overview() {
        var stores = new Overview.Stores(
                ledger,
                meters,
                new DynamoCases(settings.table(client, "CASES_TABLE")),
                new DynamoVisits(settings.table(client, "VISITS_TABLE")));
        return new Overview(signed, stores, balance(), PayeeSetting.of(settings.text("UTILITY")), clock);
    }

    Refunding refunding() {
        var refunds = new DynamoRefunds(settings.table(client, "LEDGER_TABLE"));
        return new Refunding(signed, new RefundingOverpayment(ledger, refunds, rates), doors.letters(), audit, clock);
    }

    Consumption consumption() {
        return new Consumption(signed, ledger, meters);
    }

    Sharing sharing() {
        return new Sharing(signed, new SharingAccess(grants, tickets, users, letters, doors.letters(), audit, clock));
    }

    Exports exports() {
        return new Exports(signed, new ExportingData(exports, audit, clock));
    }
}
