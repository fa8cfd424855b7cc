package pl.ebok.infratests.endtoend.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.infratests.contract.Contract;
import pl.ebok.infratests.contract.Operation;
import pl.ebok.infratests.endtoend.access.RawCall.Reply;

/** Every call of the contract as everybody who may try it. */
@Tag("end-to-end")
class AccessMatrixTest {
    private static final Contract CONTRACT = Contract.read();
    private static final List<String> REFUSED = List.of("staff-only", "owner-only", "customer-not-found");

    static Stream<Arguments> callsAndCallers() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> Arrays.stream(Caller.values())
                        .filter(caller ->
                                caller.withoutValidToken() || !operation.id().equals("eraseMe"))
                        .map(caller -> Arguments.of(operation, caller)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("callsAndCallers")
    void should_be_answered_as_the_caller_may_expect(Operation operation, Caller caller) {
        Cast cast = Cast.ready();

        Reply reply = new ExampleCalls(cast.customer())
                .of(operation, cast.token(caller))
                .send(cast.stack());

        Optional<Refusal> expected = refusal(operation, caller);
        if (expected.isEmpty()) {
            assertThat(reply.status())
                    .as(reply.body())
                    .isIn(operation.responses().keySet());
            assertThat(reply.status()).as(reply.body()).isNotEqualTo(401).isLessThan(500);
            assertThat(REFUSED).noneMatch(reply.body()::contains);
        } else {
            assertThat(reply.status()).as(reply.body()).isEqualTo(expected.get().status());
            if (!expected.get().slug().isEmpty()) {
                assertThat(reply.contentType()).startsWith("application/problem+json");
                assertThat(reply.body())
                        .contains("https://ebok.example/problems/"
                                + expected.get().slug());
            }
        }
    }

    /** What refuses the caller; the slug is empty where the gateway refuses, which words it its own way. */
    private record Refusal(int status, String slug) {}

    private static Optional<Refusal> refusal(Operation operation, Caller caller) {
        if (!operation.signedIn()) {
            return Optional.empty();
        }
        if (caller.withoutValidToken()) {
            return Optional.of(new Refusal(401, ""));
        }
        if (operation.staff()) {
            return caller == Caller.CLERK ? Optional.empty() : Optional.of(new Refusal(403, "staff-only"));
        }
        if (caller == Caller.CLERK && operation.route().startsWith("GET ")) {
            return Optional.empty();
        }
        if (operation.path().contains("{customerNumber}") && caller.withoutGrant()) {
            return Optional.of(new Refusal(404, "customer-not-found"));
        }
        if (caller == Caller.PROXY && forOwnersOnly(operation)) {
            return Optional.of(new Refusal(403, "owner-only"));
        }
        return Optional.empty();
    }

    private static boolean forOwnersOnly(Operation operation) {
        var forbidden = operation.answers().get(403);
        return forbidden != null && forbidden.examples().containsKey("owner-only");
    }

    @Test
    void should_not_tell_a_foreign_customer_from_an_unknown_one() {
        Cast cast = Cast.ready();
        Optional<String> token = cast.token(Caller.OTHER_CUSTOMER);

        Reply foreign = new RawCall("GET", "/customers/" + cast.customer().number(), token).send(cast.stack());
        Reply unknown = new RawCall("GET", "/customers/no-such-number", token).send(cast.stack());

        assertThat(foreign).isEqualTo(unknown);
        assertThat(foreign.status()).isEqualTo(404);
    }

    @Test
    void should_take_the_token_with_and_without_bearer() {
        Cast cast = Cast.ready();
        String token = cast.token(Caller.OWNER).orElseThrow();

        assertThat(new RawCall("GET", "/me", Optional.of(token))
                        .send(cast.stack())
                        .status())
                .isEqualTo(200);
        assertThat(new RawCall("GET", "/me", Optional.of("Bearer " + token))
                        .send(cast.stack())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void should_show_each_user_its_own_customers_only() {
        Cast cast = Cast.ready();

        assertThat(cast.as(Caller.OWNER).get("/me").list("customers"))
                .extracting(customer -> customer.get("customerNumber"))
                .containsExactly(cast.customer().number());
        assertThat(cast.as(Caller.REVOKED_PROXY).get("/me").list("customers")).isEmpty();
        assertThat(cast.as(Caller.CLERK).get("/me").list("customers")).isEmpty();
    }

    @Test
    void should_lose_access_by_erasing_the_own_account_and_nobody_else_s() {
        Cast cast = Cast.ready();
        String token = cast.someoneLeaving();
        var leaving = cast.signedInWith(token);
        String path = "/customers/" + cast.leavingCustomer().number();
        assertThat(leaving.get(path).status()).isEqualTo(200);

        Reply erased = new RawCall("DELETE", "/me", Optional.of(token)).send(cast.stack());

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(leaving.get(path).status()).isIn(401, 404);
        assertThat(cast.as(Caller.OWNER)
                        .get("/customers/" + cast.customer().number())
                        .status())
                .isEqualTo(200);
        assertThat(cast.as(Caller.CLERK)
                        .get("/staff/customers/" + cast.leavingCustomer().number())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void should_answer_a_repeated_post_as_the_first_time_and_refuse_another_body_under_its_key() {
        Cast cast = Cast.ready();
        var complain = new ExampleCalls(cast.customer())
                .of(CONTRACT.operation("complain"), cast.token(Caller.OWNER))
                .with("Idempotency-Key", UUID.randomUUID().toString());

        Reply first = complain.send(cast.stack());
        Reply again = complain.send(cast.stack());
        Reply other = complain.withBody(
                        Cast.json(Map.of("category", "other", "subject", "Inna", "description", "Inna treść")))
                .send(cast.stack());

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again).isEqualTo(first);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
    }
}
