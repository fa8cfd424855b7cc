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
        var claims = Map.of("sub", "user-1", "email", "Urzednik@ebok.example", "cognito:groups", groups);
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
    void should_find_headers_in_whatever_case_they_come() {
        var request = ApiRequest.of(Map.of("headers", Map.of("idempotency-key", "k")));

        assertThat(request.header("Idempotency-Key")).isEqualTo("k");
    }
}
