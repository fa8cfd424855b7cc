package pl.ebok.infratests.endtoend.access;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import pl.ebok.infratests.client.Stack;
import pl.ebok.infratests.client.Waiting;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;

/** Well signed tokens that must not count. */
final class OddTokens {
    private static final ExplicitAuthFlowsType BY_PASSWORD = ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH;

    private final Stack stack;
    private final CognitoIdentityProviderClient cognito;

    OddTokens(Stack stack) {
        this.stack = stack;
        this.cognito = stack.client(CognitoIdentityProviderClient.builder());
    }

    /** A token of our own pool whose last second has passed; the emulator allows a life of one second. */
    String expired(String email, String password) {
        String pool = stack.output("userPoolId");
        String client = cognito.createUserPoolClient(request -> request.userPoolId(pool)
                        .clientName("short-lived")
                        .explicitAuthFlows(BY_PASSWORD)
                        .idTokenValidity(1)
                        .tokenValidityUnits(units -> units.idToken(TimeUnitsType.SECONDS)))
                .userPoolClient()
                .clientId();
        try {
            String token = signIn(client, email, password);
            Waiting.untilTrue("the token to expire", () -> Instant.now().isAfter(end(token)));
            return token;
        } finally {
            cognito.deleteUserPoolClient(request -> request.userPoolId(pool).clientId(client));
        }
    }

    /** The same e-mail, in a user pool that is not ours. */
    String ofAnotherPool(String email, String password) {
        String pool = cognito.createUserPool(request -> request.poolName("another"))
                .userPool()
                .id();
        try {
            String client = cognito.createUserPoolClient(request ->
                            request.userPoolId(pool).clientName("another").explicitAuthFlows(BY_PASSWORD))
                    .userPoolClient()
                    .clientId();
            cognito.adminCreateUser(request -> request.userPoolId(pool)
                    .username(email)
                    .userAttributes(
                            AttributeType.builder().name("email").value(email).build()));
            cognito.adminSetUserPassword(request ->
                    request.userPoolId(pool).username(email).password(password).permanent(true));
            return signIn(client, email, password);
        } finally {
            cognito.deleteUserPool(request -> request.userPoolId(pool));
        }
    }

    private String signIn(String client, String email, String password) {
        return cognito.initiateAuth(request -> request.clientId(client)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", email, "PASSWORD", password)))
                .authenticationResult()
                .idToken();
    }

    private static Instant end(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return Instant.ofEpochSecond(((Number) JSON.std.mapFrom(claims).get("exp")).longValue());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
