package pl.ebok.infratests.client;

import java.util.Map;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;

/** Sign-up and sign-in at the user pool, as the pages do it. */
public final class Identity {
    private final Stack stack;
    private final CognitoIdentityProviderClient cognito;

    public Identity(Stack stack) {
        this.stack = stack;
        this.cognito = stack.client(CognitoIdentityProviderClient.builder());
    }

    public void signUp(String email, String password) {
        cognito.signUp(request -> request.clientId(stack.output("userPoolClientId"))
                .username(email)
                .password(password)
                .userAttributes(
                        AttributeType.builder().name("email").value(email).build()));
    }

    /** Takes the place of typing in the code from the e-mail. */
    public void confirm(String email) {
        cognito.adminConfirmSignUp(
                request -> request.userPoolId(stack.output("userPoolId")).username(email));
    }

    /** The ID token. */
    public String signIn(String email, String password) {
        return signIn(stack.output("userPoolClientId"), email, password);
    }

    private String signIn(String clientId, String email, String password) {
        return cognito.initiateAuth(request -> request.clientId(clientId)
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", email, "PASSWORD", password)))
                .authenticationResult()
                .idToken();
    }

    public String signInAsClerk() {
        return signIn(stack.output("staffClientId"), stack.output("staffUser"), stack.output("staffPassword"));
    }
}
