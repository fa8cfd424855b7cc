package pl.ebok.account;

import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.account.CognitoUserAccounts;
import pl.ebok.aws.account.S3DataExports;
import pl.ebok.aws.files.PresignedLinks;
import pl.ebok.domain.account.DataExports;
import pl.ebok.domain.account.UserAccounts;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The customer's own data: profile, contact, consents, balance, consumption, who else sees them, and their data rights. */
public final class AccountHandler extends ApiFunction {
    public AccountHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), users(), exports(), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    AccountHandler(Settings settings, DynamoDbClient client, UserAccounts users, DataExports exports, Clock clock) {
        super(
                routes(new Wiring(settings, client, users, exports, clock)),
                new DynamoIdempotencyStore(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private static Routes routes(Wiring wiring) {
        Me me = wiring.me();
        Profile profile = wiring.profile();
        Choices choices = wiring.choices();
        Balance balance = wiring.balance();
        Sharing sharing = wiring.sharing();
        Exports exports = wiring.exports();
        return new Routes()
                .behind(wiring::letIn)
                .on("GET /me", me::show)
                .on("DELETE /me", me::erase)
                .on("GET /me/customers", me::customers)
                .on("POST /me/customers", me::addCustomer)
                .on("GET /customers/{customerNumber}", profile::show)
                .on("PUT /customers/{customerNumber}/contact", profile::change)
                .on("POST /customers/{customerNumber}/contact/confirmation", profile::confirm)
                .on("GET /customers/{customerNumber}/e-invoice-consent", choices::showConsent)
                .on("PUT /customers/{customerNumber}/e-invoice-consent", choices::changeConsent)
                .on("PUT /customers/{customerNumber}/collective-invoice", choices::chooseCollective)
                .on("GET /customers/{customerNumber}/notifications", choices::showNotifications)
                .on("PUT /customers/{customerNumber}/notifications", choices::chooseNotifications)
                .on("GET /customers/{customerNumber}/overview", wiring.overview()::show)
                .on("GET /customers/{customerNumber}/balance", balance::balance)
                .on("GET /customers/{customerNumber}/ledger", balance::statement)
                .on("POST /customers/{customerNumber}/refunds", wiring.refunding()::request)
                .on("GET /customers/{customerNumber}/consumption", wiring.consumption()::series)
                .on("GET /customers/{customerNumber}/grants", sharing::list)
                .on("POST /customers/{customerNumber}/grants", sharing::invite)
                .on("DELETE /customers/{customerNumber}/grants/{grantId}", sharing::revoke)
                .on("POST /customers/{customerNumber}/data-export", exports::request)
                .on("GET /customers/{customerNumber}/data-export/{exportId}", exports::show);
    }

    private static UserAccounts users() {
        return new CognitoUserAccounts(
                () -> Clients.client(CognitoIdentityProviderClient.builder()),
                Settings.ofEnvironment().text("USER_POOL_ID"));
    }

    private static DataExports exports() {
        String bucket = Settings.ofEnvironment().text("EXCHANGE_BUCKET");
        return new S3DataExports(
                Clients::s3, bucket, () -> new PresignedLinks(Clients.s3Presigner(), bucket, Clock.systemUTC()));
    }
}
