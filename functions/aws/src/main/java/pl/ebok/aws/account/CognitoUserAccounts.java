package pl.ebok.aws.account;

import java.util.Optional;
import java.util.function.Supplier;
import pl.ebok.domain.account.User;
import pl.ebok.domain.account.UserAccounts;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminGetUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** The users of the Cognito pool; the client is asked for only when a call needs it. */
public final class CognitoUserAccounts implements UserAccounts {
    private final Supplier<CognitoIdentityProviderClient> client;
    private final String userPoolId;

    public CognitoUserAccounts(Supplier<CognitoIdentityProviderClient> client, String userPoolId) {
        this.client = client;
        this.userPoolId = userPoolId;
    }

    @Override
    public Optional<String> confirmed(String email) {
        try {
            var user = client.get()
                    .adminGetUser(request -> request.userPoolId(userPoolId).username(email));
            boolean proved = user.userStatus() == UserStatusType.CONFIRMED
                    && attribute(user, "email").filter(email::equalsIgnoreCase).isPresent();
            return proved ? attribute(user, "sub") : Optional.empty();
        } catch (UserNotFoundException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> attribute(AdminGetUserResponse user, String name) {
        return user.userAttributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .map(AttributeType::value)
                .findFirst();
    }

    @Override
    public void removeUnconfirmed(String email) {
        try {
            var user = client.get()
                    .adminGetUser(request -> request.userPoolId(userPoolId).username(email));
            if (user.userStatus() == UserStatusType.UNCONFIRMED) {
                client.get()
                        .adminDeleteUser(
                                request -> request.userPoolId(userPoolId).username(user.username()));
            }
        } catch (UserNotFoundException unknown) {
            return;
        }
    }

    @Override
    public void delete(User user) {
        try {
            // In this pool, whose users sign in by e-mail, the user name is the user id.
            client.get()
                    .adminDeleteUser(request -> request.userPoolId(userPoolId).username(user.userId()));
        } catch (UserNotFoundException goneAlready) {
            return;
        }
    }
}
