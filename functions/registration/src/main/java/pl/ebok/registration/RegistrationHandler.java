package pl.ebok.registration;

import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.Doors;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.account.CognitoUserAccounts;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.domain.access.CheckingEligibility;
import pl.ebok.domain.access.ConfirmingRegistration;
import pl.ebok.domain.access.Registering;
import pl.ebok.domain.access.SignIns;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Answers who can register, registers, and takes the codes that confirm a registration. All is open to everybody. */
public final class RegistrationHandler extends ApiFunction {
    public RegistrationHandler() {
        this(Clients.dynamoDb(), Settings.ofEnvironment(), signIns(), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    RegistrationHandler(DynamoDbClient client, Settings settings, SignIns signIns, Clock clock) {
        var doors = new Doors(settings, client, signIns, clock);
        var customers = new DynamoCustomers(settings.table(client, "CUSTOMERS_TABLE"));
        super(
                routes(new CheckingEligibility(customers, clock), doors.registering(), doors.confirming()),
                new DynamoIdempotencyStore(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private static Routes routes(
            CheckingEligibility eligibility, Registering registering, ConfirmingRegistration confirming) {
        return new Routes()
                .on("GET /eligibility", request -> EligibilityCall.answer(eligibility, request))
                .on(
                        "POST /registrations",
                        request -> RegistrationCall.answer(registering.apply(RegistrationCall.read(request))))
                .on(
                        "POST /registrations/{registrationId}/confirmation",
                        request -> RegistrationCall.answer(confirming.apply(
                                RegistrationCall.registrationId(request), RegistrationCall.code(request))));
    }

    private static SignIns signIns() {
        return new CognitoUserAccounts(
                () -> Clients.client(CognitoIdentityProviderClient.builder()),
                Settings.ofEnvironment().text("USER_POOL_ID"));
    }
}
