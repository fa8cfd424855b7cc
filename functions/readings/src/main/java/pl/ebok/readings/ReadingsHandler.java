package pl.ebok.readings;

import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.audit.CustomerViews;
import pl.ebok.domain.ledger.ReadingsOnInvoices;
import pl.ebok.domain.metering.BilledUntil;
import pl.ebok.domain.metering.ChangingOwnReading;
import pl.ebok.domain.metering.SubmittingReading;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shows and takes the readings of a customer's meter. */
public final class ReadingsHandler extends ApiFunction {
    public ReadingsHandler() {
        this(Clients.dynamoDb(), Settings.ofEnvironment(), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    ReadingsHandler(DynamoDbClient client, Settings settings, Clock clock) {
        var accessTable = settings.table(client, "ACCESS_TABLE");
        var customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        var meters = new DynamoMeters(settings.table(client, "METERING_TABLE"));
        var ledger = new DynamoLedger(settings.table(client, "LEDGER_TABLE"));
        BilledUntil billedUntil = (customer, contract) ->
                ledger.read(customer).seriesOf(contract.contractNumber()).billedUntil();
        var trail = new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE"));
        var access = new CustomerAccess(new DynamoGrants(accessTable), customers, new CustomerViews(trail, clock));
        var listing = new ListingCall(access, meters);
        var meter = new MeterCall(access, customers, meters, billedUntil, clock);
        var submission =
                new SubmissionCall(access, new SubmittingReading(customers, meters, billedUntil), trail, clock);
        var own = new OwnReadingCalls(
                access,
                new ChangingOwnReading(
                        customers,
                        meters,
                        new SubmittingReading(customers, meters, billedUntil),
                        new ReadingsOnInvoices(ledger),
                        clock),
                new DynamoAuditTrail(settings.table(client, "AUDIT_TABLE")),
                clock);
        super(
                new Routes()
                        .on("GET /customers/{customerNumber}/meters/{meterId}", meter::answer)
                        .on("GET /customers/{customerNumber}/meters/{meterId}/readings", listing::answer)
                        .on("POST /customers/{customerNumber}/meters/{meterId}/readings", submission::answer)
                        .on("PUT /customers/{customerNumber}/meters/{meterId}/readings/{readOn}", own::replace)
                        .on("DELETE /customers/{customerNumber}/meters/{meterId}/readings/{readOn}", own::takeBack),
                new DynamoIdempotencyStore(accessTable, clock));
    }
}
