package pl.ebok.aws.access;

import java.security.SecureRandom;
import java.time.Clock;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.DynamoPaperLetters;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.domain.access.AskingCustomer;
import pl.ebok.domain.access.ConfirmingRegistration;
import pl.ebok.domain.access.GivingTickets;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.InvitingOwner;
import pl.ebok.domain.access.ProofLimits;
import pl.ebok.domain.access.Proving;
import pl.ebok.domain.access.Registering;
import pl.ebok.domain.access.RegistrationLetters;
import pl.ebok.domain.access.SignIns;
import pl.ebok.domain.access.WrongProofs;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.messages.Letterhead;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts together what decides who becomes an owner: the functions that register, add a customer and invite share it. */
public final class Doors {
    private final Customers customers;
    private final DynamoLedger invoices;
    private final Grants grants;
    private final DynamoPendingRegistrations pending;
    private final ProofLimits limits;
    private final RegistrationLetters letters;
    private final GivingTickets tickets;
    private final SignIns signIns;
    private final WrongProofs alarm;
    private final Clock clock;

    public Doors(Settings settings, DynamoDbClient client, SignIns signIns, Clock clock) {
        Table access = settings.table(client, "ACCESS_TABLE");
        Table mail = settings.table(client, "MAIL_TABLE");
        this.customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        this.invoices = new DynamoLedger(settings.table(client, "LEDGER_TABLE"));
        this.grants = new DynamoGrants(access);
        this.pending = new DynamoPendingRegistrations(access);
        this.limits = new ProofLimits(new DynamoAttempts(access));
        this.letters = new RegistrationLetters(
                new DynamoMessages(mail),
                new DynamoPaperLetters(mail, clock),
                new Letterhead(SenderSetting.of(settings.text("UTILITY"))));
        this.tickets = new GivingTickets(new DynamoTickets(access), grants, letters, limits, clock);
        this.signIns = signIns;
        this.alarm = new WrongProofMetrics(settings.text("STACK"), System.out::println, clock);
        this.clock = clock;
    }

    public Registering registering() {
        var proving = new Proving(customers, invoices, limits, alarm, clock);
        var asking = new AskingCustomer(pending, letters, limits, new SecureRandom(), clock);
        return new Registering(proving, grants, signIns, tickets, asking);
    }

    public RegistrationLetters letters() {
        return letters;
    }

    public InvitingOwner inviting(AuditTrail audit) {
        return new InvitingOwner(tickets, letters, limits, audit, clock);
    }

    public ConfirmingRegistration confirming() {
        return new ConfirmingRegistration(pending, customers, signIns, tickets, letters, limits, alarm, clock);
    }
}
