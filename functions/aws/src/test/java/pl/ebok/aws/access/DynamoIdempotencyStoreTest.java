package pl.ebok.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.IdempotencyStore;
import pl.ebok.http.IdempotencyStore.Kept;

class DynamoIdempotencyStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    private static final ApiResponse ANSWER = ApiResponse.created(Map.of("caseNumber", "R/2026/1"));

    private final Table table = LocalDynamoDb.withEmptyTables().table("AccessTable");

    @Test
    void lets_one_call_claim_a_key() {
        assertThat(storeAt(0).claim("k", "hash")).isEmpty();

        assertThat(storeAt(1).claim("k", "hash")).contains(new Kept("hash", Optional.empty()));
        assertThat(storeAt(1).claim("other", "hash")).isEmpty();
    }

    @Test
    void gives_the_first_answer_for_a_day() {
        storeAt(0).claim("k", "hash");
        storeAt(1).complete("k", "hash", ANSWER);

        assertThat(storeAt(60).claim("k", "other")).contains(new Kept("hash", Optional.of(ANSWER)));
        assertThat(storeAt(86_400).claim("k", "hash")).isPresent();
        assertThat(storeAt(86_401).claim("k", "hash")).isEmpty();
    }

    @Test
    void lets_a_claim_without_an_answer_lapse_after_half_a_minute() {
        storeAt(0).claim("k", "hash");

        assertThat(storeAt(29).claim("k", "hash")).isPresent();
        assertThat(storeAt(30).claim("k", "hash")).isEmpty();
    }

    @Test
    void lets_a_released_key_be_claimed_again() {
        storeAt(0).claim("k", "hash");
        storeAt(1).release("k");

        assertThat(storeAt(2).claim("k", "hash")).isEmpty();
    }

    private IdempotencyStore storeAt(long secondsLater) {
        return new DynamoIdempotencyStore(table, Clock.fixed(NOW.plusSeconds(secondsLater), ZoneOffset.UTC));
    }
}
