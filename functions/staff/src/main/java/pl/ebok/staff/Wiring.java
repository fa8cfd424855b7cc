package pl.ebok.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.access.Doors;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.access.DynamoTombstones;
import pl.ebok.aws.account.DynamoPendingEmails;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoBouncedAddresses;
import pl.ebok.aws.customers.DynamoCustomerSearch;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ledger.DunningStages;
import pl.ebok.aws.ledger.DynamoDemands;
import pl.ebok.aws.ledger.DynamoInvoicesByNumber;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.ledger.DynamoPayments;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.aws.runs.DynamoBillingRuns;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.aws.visits.OfficePlan;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.AccountLetters;
import pl.ebok.domain.account.SharingAccess;
import pl.ebok.domain.account.User;
import pl.ebok.domain.account.UserAccounts;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.cases.AnsweringComplaint;
import pl.ebok.domain.cases.AttachmentFiles;
import pl.ebok.domain.cases.MailedCaseLetters;
import pl.ebok.domain.cases.OpenDisputes;
import pl.ebok.domain.cases.OpeningAttachment;
import pl.ebok.domain.cases.WritingMessage;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.dunning.GatheringFacts;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.BookingRepetition;
import pl.ebok.domain.ledger.BookingStaffPayment;
import pl.ebok.domain.ledger.Demands;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.ledger.ProposingOwners;
import pl.ebok.domain.ledger.ReassigningPayment;
import pl.ebok.domain.ledger.SplittingPayment;
import pl.ebok.domain.ledger.TellingOfPayment;
import pl.ebok.domain.ledger.WhoseItIs;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.SubmittingReading;
import pl.ebok.domain.office.AddingCustomer;
import pl.ebok.domain.office.AnnouncingInterruption;
import pl.ebok.domain.office.BillingRunStarter;
import pl.ebok.domain.office.CorrectingIssuedInvoice;
import pl.ebok.domain.office.CorrectingReading;
import pl.ebok.domain.office.CustomerSearch;
import pl.ebok.domain.office.DecidingDemand;
import pl.ebok.domain.office.EndingContract;
import pl.ebok.domain.office.ExchangedFiles;
import pl.ebok.domain.office.OfficeLetters;
import pl.ebok.domain.office.SigningContract;
import pl.ebok.domain.office.StartingBillingRun;
import pl.ebok.http.LivingUsers;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the clerks' use cases together with their tables. */
final class Wiring {
    private final Settings settings;
    private final DynamoDbClient client;
    private final Clock clock;
    private final Table customersTable;
    private final Customers customers;
    private final CustomerSearch search;
    private final Meters meters;
    private final Ledger ledger;
    private final Demands demands;
    private final StageTable stages;
    private final AuditTrail trail;
    private final AccountAudit audit;
    private final Messages messages;
    private final Letterhead letterhead;

    Wiring(Settings settings, DynamoDbClient client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.clock = clock;
        customersTable = settings.table(client, "CUSTOMERS_TABLE");
        customers = new DynamoCustomers(customersTable);
        search = new DynamoCustomerSearch(customersTable);
        meters = new DynamoMeters(settings.table(client, "METERING_TABLE"));
        ledger = new DynamoLedger(settings.table(client, "LEDGER_TABLE"));
        demands = new DynamoDemands(settings.table(client, "LEDGER_TABLE"));
        stages = DunningStages.of(settings.text("DUNNING_STAGES"));
        trail = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        audit = new AccountAudit(trail, clock);
        messages = new DynamoMessages(settings.table(client, "MAIL_TABLE"));
        letterhead = new Letterhead(SenderSetting.of(settings.text("UTILITY")));
    }

    CustomersOfOffice customers() {
        Table access = settings.table(client, "ACCESS_TABLE");
        var sharing = new SharingAccess(
                new DynamoGrants(access),
                new DynamoTickets(access),
                new NoUsers(),
                new AccountLetters(messages, letterhead),
                doors().letters(),
                audit,
                clock);
        return new CustomersOfOffice(
                customers,
                search,
                new AddingCustomer(customers, audit, new SecureRandom()),
                new CustomersOfOffice.Shown(
                        meters,
                        new DynamoPendingEmails(customersTable),
                        ledger,
                        stages,
                        sharing,
                        new DynamoBouncedAddresses(customersTable)),
                clock);
    }

    Registrations registrations() {
        return new Registrations(customers, doors().inviting(trail));
    }

    LivingUsers living() {
        return new LivingUsers(new DynamoTombstones(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private Doors doors() {
        return new Doors(settings, client, new NoUsers(), clock);
    }

    Contracts contracts() {
        return new Contracts(
                customers,
                new SigningContract(customers, search, meters, new OfficeLetters(messages, letterhead), audit),
                submittingReading(),
                audit,
                clock);
    }

    ContractEnds contractEnds() {
        var ending = new EndingContract(
                customers, submittingReading(), this::billedUntil, new OfficeLetters(messages, letterhead), audit);
        return new ContractEnds(ending, meters, clock);
    }

    private SubmittingReading submittingReading() {
        return new SubmittingReading(customers, meters, this::billedUntil);
    }

    private @Nullable LocalDate billedUntil(CustomerNumber customer, Contract contract) {
        return ledger.read(customer).seriesOf(contract.contractNumber()).billedUntil();
    }

    PaymentsOfOffice payments() {
        Payments payments = new DynamoPayments(settings.table(client, "LEDGER_TABLE"));
        return new PaymentsOfOffice(
                payments,
                new BookingStaffPayment(customers, ledger, payments),
                new ReassigningPayment(customers, ledger, payments),
                new TellingOfPayment(
                        payments, customers, new DynamoNotifications(customersTable), messages, letterhead),
                audit,
                clock);
    }

    PaymentDecisions paymentDecisions() {
        var table = settings.table(client, "LEDGER_TABLE");
        Payments payments = new DynamoPayments(table);
        var invoices = new DynamoInvoicesByNumber(table);
        return new PaymentDecisions(
                payments,
                new ProposingOwners(customers, ledger, invoices, payments),
                new BookingRepetition(
                        new WhoseItIs(customers, ledger, invoices, new DynamoSubmissions(table)), payments),
                new SplittingPayment(customers, ledger, payments),
                new TellingOfPayment(
                        payments, customers, new DynamoNotifications(customersTable), messages, letterhead),
                audit,
                trail,
                clock);
    }

    RunsOfOffice runs(BillingRunStarter starter) {
        var runs = new DynamoBillingRuns(settings.table(client, "BILLING_TABLE"));
        return new RunsOfOffice(runs, new StartingBillingRun(runs, starter, trail, clock));
    }

    Corrections corrections() {
        return new Corrections(correctingInvoice(), ledger, clock);
    }

    CorrectedReadings correctedReadings() {
        return new CorrectedReadings(
                new CorrectingReading(customers, meters, submittingReading(), correctingInvoice()), ledger, clock);
    }

    private CorrectingIssuedInvoice correctingInvoice() {
        Tariffs tariffs = new DynamoTariffs(settings.table(client, "BILLING_TABLE"));
        return new CorrectingIssuedInvoice(customers, meters, ledger, tariffs, audit, clock);
    }

    Dunning dunning() {
        return new Dunning(customers, ledger, demands, stages, dunningAnswers(), audit, clock);
    }

    DunningDecisions dunningDecisions() {
        var deciding = new DecidingDemand(customers, ledger, demands, dunningFacts(), stages, audit);
        return new DunningDecisions(deciding, ledger, demands, dunningAnswers(), audit, clock);
    }

    private DunningAnswers dunningAnswers() {
        return new DunningAnswers(ledger, clock);
    }

    private GatheringFacts dunningFacts() {
        var disputes = new OpenDisputes(new DynamoCases(settings.table(client, "CASES_TABLE")));
        return new GatheringFacts(disputes, InterestRates.published());
    }

    ComplaintsOfOffice complaints(AttachmentFiles files) {
        var cases = new DynamoCases(settings.table(client, "CASES_TABLE"));
        var letters = new MailedCaseLetters(messages, letterhead);
        return new ComplaintsOfOffice(
                cases,
                new AnsweringComplaint(cases, letters, clock),
                new WritingMessage(cases, letters, clock),
                new OpeningAttachment(cases, files),
                new Names(customers),
                new CaseAudit(trail, clock),
                clock);
    }

    VisitsOfOffice visits() {
        return new VisitsOfOffice(
                new DynamoVisits(settings.table(client, "VISITS_TABLE")),
                OfficePlan.of(settings.text("OFFICE_PLAN")),
                clock);
    }

    WorkOfOffice work(RunsOfOffice runs) {
        var sources = new WorkOfOffice.Sources(
                new DynamoCases(settings.table(client, "CASES_TABLE")),
                new DynamoPayments(settings.table(client, "LEDGER_TABLE")),
                demands,
                stages,
                new DynamoVisits(settings.table(client, "VISITS_TABLE")),
                trail);
        return new WorkOfOffice(sources, runs, clock);
    }

    FilesOfOffice files(ExchangedFiles files) {
        return new FilesOfOffice(files, trail, clock);
    }

    Interruptions interruptions() {
        return new Interruptions(new AnnouncingInterruption(
                search,
                customers,
                new DynamoNotifications(customersTable),
                new OfficeLetters(messages, letterhead),
                trail,
                clock));
    }

    Audit audit() {
        return new Audit(trail, clock);
    }

    /** Clerks see who has access, and give it to nobody. */
    private static final class NoUsers implements UserAccounts {
        @Override
        public Optional<String> confirmed(String email) {
            return Optional.empty();
        }

        /** A clerk's function has no right over users: whoever registers themselves makes room. */
        @Override
        public void removeUnconfirmed(String email) {}

        @Override
        public void delete(User user) {
            throw new UnsupportedOperationException("clerks delete no users");
        }
    }
}
