package pl.ebok.infratests.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Files;
import pl.ebok.infratests.client.Identity;
import pl.ebok.infratests.client.Stack;
import pl.ebok.infratests.client.TestCustomer;
import pl.ebok.infratests.client.Waiting;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** The people of these tests, each come to the e-BOK by its own front door. */
final class Cast {
    private static final String PASSWORD = "Woda-2026-xyz";
    private static @Nullable Cast ready;
    private static @Nullable Throwable failure;

    private final Stack stack;
    private final Identity identity;
    private final Api nobody;
    private final Map<Caller, Optional<String>> tokens = new EnumMap<>(Caller.class);
    private final TestCustomer customer = new TestCustomer("901001");
    private final TestCustomer other = new TestCustomer("901002");
    private final TestCustomer leaving = new TestCustomer("901003");

    private Cast(Stack stack) {
        this.stack = stack;
        this.identity = new Identity(stack);
        this.nobody = Api.ofNobody(stack);
    }

    /** Everybody, made once for all tests of a run; skips the test where no suite is up. */
    static synchronized Cast ready() {
        String outputs = System.getProperty("ebok.outputs", "");
        assumeTrue(java.nio.file.Files.exists(Path.of(outputs)), () -> "no suite is up: there is no " + outputs);
        if (failure != null) {
            throw new IllegalStateException("the people could not be brought together", failure);
        }
        if (ready == null) {
            ready = assembled();
        }
        return ready;
    }

    private static Cast assembled() {
        try {
            var cast = new Cast(Stack.deployed());
            cast.assemble();
            return cast;
        } catch (RuntimeException | AssertionError broken) {
            failure = broken;
            throw broken;
        }
    }

    /** The customer that owner, proxy and revoked proxy have to do with. */
    TestCustomer customer() {
        return customer;
    }

    Stack stack() {
        return stack;
    }

    /** The token to send; empty for nobody. */
    Optional<String> token(Caller caller) {
        return tokens.get(caller);
    }

    Api as(Caller caller) {
        return token(caller).map(nobody::signedInWith).orElse(nobody);
    }

    /** Someone whose account may be erased: the token. */
    String someoneLeaving() {
        register(leaving);
        return signUp(leaving.email());
    }

    Api signedInWith(String token) {
        return nobody.signedInWith(token);
    }

    TestCustomer leavingCustomer() {
        return leaving;
    }

    private void assemble() {
        importCustomers(List.of(customer, other, leaving));
        register(customer);
        String owner = signUp(customer.email());
        tokens.put(Caller.OWNER, Optional.of(owner));
        register(other);
        tokens.put(Caller.OTHER_CUSTOMER, Optional.of(signUp(other.email())));
        tokens.put(Caller.PROXY, Optional.of(invited("pelnomocnik@example.pl")));
        tokens.put(Caller.REVOKED_PROXY, Optional.of(invited("byly.pelnomocnik@example.pl")));
        revoke("byly.pelnomocnik@example.pl");
        tokens.put(Caller.CLERK, Optional.of(identity.signInAsClerk()));
        tokens.put(Caller.NOBODY, Optional.empty());
        tokens.put(Caller.GARBAGE_TOKEN, Optional.of("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."));
        var pools = new OddTokens(stack);
        tokens.put(Caller.EXPIRED_TOKEN, Optional.of(pools.expired(customer.email(), PASSWORD)));
        tokens.put(Caller.TOKEN_OF_ANOTHER_POOL, Optional.of(pools.ofAnotherPool(customer.email(), PASSWORD)));
    }

    private void importCustomers(List<TestCustomer> customers) {
        var lines = new ArrayList<String>();
        customers.forEach(each -> lines.add(json(each.backOfficeLine())));
        var exchange = Files.ofExchange(stack);
        String file = "access-" + UUID.randomUUID() + ".jsonl";
        exchange.drop("inbound/backoffice/" + file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Waiting.untilTrue(
                "the customers to be imported",
                () -> exchange.keysBelow("processed/").stream().anyMatch(key -> key.endsWith(file)));
    }

    private void register(TestCustomer each) {
        Answer answer = nobody.post("/registrations", each.proof(each.email()));
        assertThat(answer.status()).as(answer.body()).isIn(201, 409);
    }

    private String signUp(String email) {
        try {
            identity.signUp(email, PASSWORD);
            identity.confirm(email);
        } catch (UsernameExistsException again) {
            // These tests may run twice against one suite.
            return identity.signIn(email, PASSWORD);
        }
        return identity.signIn(email, PASSWORD);
    }

    private String invited(String email) {
        Answer invitation =
                as(Caller.OWNER).post("/customers/" + customer.number() + "/grants", Map.of("email", email));
        assertThat(invitation.status()).as(invitation.body()).isIn(201, 409);
        String token = signUp(email);
        Answer seen = nobody.signedInWith(token).get("/customers/" + customer.number());
        assertThat(seen.status())
                .as("an invited proxy sees the customer: " + seen.body())
                .isEqualTo(200);
        return token;
    }

    private void revoke(String email) {
        String grants = "/customers/" + customer.number() + "/grants";
        Object grantId = as(Caller.OWNER).get(grants).list("items").stream()
                .filter(grant -> email.equals(grant.get("email")))
                .findFirst()
                .orElseThrow()
                .get("grantId");
        var call = new RawCall("DELETE", grants + "/" + grantId, tokens.get(Caller.OWNER));
        assertThat(call.send(stack).status()).isEqualTo(204);
    }

    static String json(Object value) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
