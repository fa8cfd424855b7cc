package pl.ebok.invoices;

import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.Table;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.files.PresignedLinks;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.PayeeSetting;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.audit.CustomerViews;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.documents.DownloadLinks;
import pl.ebok.domain.documents.DownloadingDocument;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Invoices and demands for payment, and links of five minutes to their archived files. */
public final class InvoicesHandler extends ApiFunction {
    public InvoicesHandler() {
        this(
                Settings.ofEnvironment(),
                Clients.dynamoDb(),
                new PresignedLinks(
                        Clients.s3Presigner(), Settings.ofEnvironment().text("ARCHIVE_BUCKET"), Clock.systemUTC()),
                Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    InvoicesHandler(Settings settings, DynamoDbClient client, DownloadLinks links, Clock clock) {
        super(routes(settings, client, links, clock));
    }

    private static Routes routes(Settings settings, DynamoDbClient client, DownloadLinks links, Clock clock) {
        Customers customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        Table ledgerTable = settings.table(client, "LEDGER_TABLE");
        Ledger ledger = new DynamoLedger(ledgerTable);
        var access = new CustomerAccess(
                new DynamoGrants(settings.table(client, "ACCESS_TABLE")),
                customers,
                new CustomerViews(new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE")), clock));
        var meters = new DynamoMeters(settings.table(client, "METERING_TABLE"));
        var payee = PayeeSetting.of(settings.text("UTILITY"));
        var lists = new ReadingDocuments(
                access, customers, meters, ledger, new DynamoSubmissions(ledgerTable), payee, clock);
        var files = new Downloads(access, new DownloadingDocument(ledger, links));
        return new Routes()
                .on("GET /customers/{customerNumber}/invoices", lists::invoices)
                .on("GET /customers/{customerNumber}/invoices/{invoiceId}", lists::invoice)
                .on("GET /customers/{customerNumber}/invoices/{invoiceId}/pdf", files::invoicePdf)
                .on("GET /customers/{customerNumber}/invoices/{invoiceId}/xml", files::invoiceXml)
                .on("GET /customers/{customerNumber}/notices", lists::notices)
                .on("GET /customers/{customerNumber}/notices/{noticeId}", lists::notice)
                .on("GET /customers/{customerNumber}/notices/{noticeId}/pdf", files::noticePdf);
    }
}
