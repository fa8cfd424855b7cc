package pl.ebok.complaints;

import java.security.SecureRandom;
import java.time.Clock;
import pl.ebok.aws.Settings;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.audit.CustomerViews;
import pl.ebok.domain.cases.AttachingFile;
import pl.ebok.domain.cases.AttachmentFiles;
import pl.ebok.domain.cases.CaseLetters;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.cases.FilingComplaint;
import pl.ebok.domain.cases.InvoicesOfCustomer;
import pl.ebok.domain.cases.OpeningAttachment;
import pl.ebok.domain.cases.TrackingCase;
import pl.ebok.domain.cases.WritingMessage;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.http.CustomerAccess;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the calls behind the API together with what they need. */
final class Wiring {
    private final Settings settings;
    private final DynamoDbClient client;
    private final AttachmentFiles files;
    private final Clock clock;
    private final Cases cases;
    private final Customers customers;
    private final CustomerAccess access;
    private final AccountAudit audit;

    Wiring(Settings settings, DynamoDbClient client, AttachmentFiles files, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.files = files;
        this.clock = clock;
        this.cases = new DynamoCases(settings.table(client, "CASES_TABLE"));
        this.customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        AuditTrail trail = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        this.access = new CustomerAccess(
                new DynamoGrants(settings.table(client, "ACCESS_TABLE")), customers, new CustomerViews(trail, clock));
        this.audit = new AccountAudit(trail, clock);
    }

    ComplaintCalls complaints() {
        CaseLetters letters = Letters.of(settings, client);
        // Behind SnapStart every restored copy seeds it anew.
        var filing = new FilingComplaint(cases, customers, invoices(), letters, new SecureRandom(), clock);
        return new ComplaintCalls(
                access,
                cases,
                filing,
                new WritingMessage(cases, letters, clock),
                new TrackingCase(cases),
                audit,
                clock);
    }

    AttachmentCalls attachments() {
        return new AttachmentCalls(
                access, new AttachingFile(cases, files, clock), new OpeningAttachment(cases, files), audit);
    }

    private InvoicesOfCustomer invoices() {
        var ledger = new DynamoLedger(settings.table(client, "LEDGER_TABLE"));
        return (customer, invoiceId) -> ledger.read(customer).invoice(invoiceId).map(PostedInvoice::number);
    }
}
