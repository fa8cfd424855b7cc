package pl.ebok.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;

class PageTest {
    private static final List<String> ALL =
            IntStream.range(0, 120).mapToObj(i -> "item-%03d".formatted(i)).toList();

    @Test
    void leads_through_the_whole_list_without_gap_or_repetition() {
        var seen = new ArrayList<Object>();
        String cursor = null;
        do {
            Map<String, Object> page = page("7", cursor);
            Json.objects(page.get("items")).forEach(item -> seen.add(item.get("id")));
            cursor = (String) page.get("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void gives_fifty_unless_asked_otherwise() {
        assertThat(Json.objects(page(null, null).get("items"))).hasSize(50);
        assertThat(Json.objects(page("100", null).get("items"))).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1.5", "99999"})
    void refuses_a_limit_that_is_no_number_from_1_to_100(String limit) {
        assertThatThrownBy(() -> page(limit, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refuses_a_cursor_that_is_not_ours() {
        assertThatThrownBy(() -> page(null, "!?")).isInstanceOf(InvalidInput.class);
        assertThat(Json.objects(page(null, "bm9uZQ").get("items"))).isEmpty();
    }

    private static Map<String, Object> page(String limit, String cursor) {
        var query = new HashMap<String, Object>();
        query.put("limit", limit);
        query.put("cursor", cursor);
        ApiRequest request = ApiRequest.of(new HashMap<>(Map.of("queryStringParameters", query)));
        return Json.object(
                Page.of(request).of(ALL, id -> id, id -> Json.map("id", id)).body());
    }
}
