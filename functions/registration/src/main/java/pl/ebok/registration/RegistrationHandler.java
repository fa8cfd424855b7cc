package pl.ebok.registration;

import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoAttempts;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.domain.access.CheckingEligibility;
import pl.ebok.domain.access.Registering;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Answers who can register, and registers. Both are open to everybody. */
public final class RegistrationHandler extends ApiFunction {
    public RegistrationHandler() {
        this(Clients.dynamoDb(), Settings.ofEnvironment(), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    RegistrationHandler(DynamoDbClient client, Settings settings, Clock clock) {
        var customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        var invoices = new DynamoLedger(settings.table(client, "LEDGER_TABLE"));
        var access = settings.table(client, "ACCESS_TABLE");
        var registering = new Registering(
                customers,
                invoices,
                new DynamoGrants(access),
                new DynamoTickets(access),
                new DynamoAttempts(access),
                clock);
        var eligibility = new CheckingEligibility(customers, clock);
        super(routes(eligibility, registering), new DynamoIdempotencyStore(access, clock));
    }

    private static Routes routes(CheckingEligibility eligibility, Registering registering) {
        return new Routes()
                .on("GET /eligibility", request -> EligibilityCall.answer(eligibility, request))
                .on(
                        "POST /registrations",
                        request -> RegistrationCall.answer(registering.apply(RegistrationCall.read(request))));
    }
}
