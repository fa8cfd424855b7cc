package pl.ebok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {
    private static ApiRequest about(String exportId) {
        return ApiRequest.of(Map.of("pathParameters", Map.of("exportId", exportId)));
    }

    @Test
    void should_read_a_path_parameter() {
        assertThat(about("5d2f0d1e").path("exportId")).isEqualTo("5d2f0d1e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", " ", "\u0007", "\ud800"})
    void should_not_find_what_nothing_can_be_called(String value) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> about(value).path("exportId"));
    }

    @Test
    void should_not_find_what_has_an_endless_name() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> about("x".repeat(3_000)).path("exportId"));
    }

    @ParameterizedTest
    @CsvSource({"staff, true", "[staff], true", "'auditors,staff', true", "[auditors staff], true", "notstaff, false"})
    void should_know_a_clerk_however_the_gateway_writes_the_groups(String groups, boolean staff) {
        var claims =
                Map.of("token_use", "id", "sub", "user-1", "email", "Urzednik@ebok.example", "cognito:groups", groups);
        var request = ApiRequest.of(Map.of("requestContext", Map.of("authorizer", Map.of("claims", claims))));

        assertThat(request.user().isStaff()).isEqualTo(staff);
        assertThat(request.user().email()).isEqualTo("urzednik@ebok.example");
    }

    @Test
    void should_ask_to_sign_in_where_no_token_was_checked() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ApiRequest.of(Map.of()).user())
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(Problem.SIGN_IN_REQUIRED));
    }

    @Test
    void should_name_a_call_by_who_calls_what_under_which_key() {
        String first = keyed("user-1", "/customers/{customerNumber}/refunds").requestId();

        assertThat(keyed("user-1", "/customers/{customerNumber}/refunds").requestId())
                .isEqualTo(first)
                .hasSize(36);
        assertThat(keyed("user-2", "/customers/{customerNumber}/refunds").requestId())
                .isNotEqualTo(first);
        assertThat(keyed("user-1", "/customers/{customerNumber}/visits").requestId())
                .isNotEqualTo(first);
        assertThat(ApiRequest.of(Map.of()).requestId())
                .isNotEqualTo(ApiRequest.of(Map.of()).requestId());
    }

    private static ApiRequest keyed(String user, String route) {
        return ApiRequest.of(Map.of(
                "httpMethod", "POST",
                "resource", route,
                "pathParameters", Map.of("customerNumber", "101001"),
                "headers", Map.of("Idempotency-Key", "0b5c6f3e-7f0e-4f0a-9d59-6a4a2f7f0b11"),
                "requestContext", Map.of("authorizer", Map.of("claims", Map.of("sub", user, "token_use", "id")))));
    }

    @Test
    void should_find_headers_in_whatever_case_they_come() {
        var request = ApiRequest.of(Map.of("headers", Map.of("idempotency-key", "k")));

        assertThat(request.header("Idempotency-Key")).isEqualTo("k");
    }
}
