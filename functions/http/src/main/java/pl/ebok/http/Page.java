package pl.ebok.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** A part of a list as asked for with {@code limit} (1 to 100, default 50) and {@code cursor}. */
public final class Page {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    private final int limit;
    private final @Nullable String after;

    private Page(int limit, @Nullable String after) {
        this.limit = limit;
        this.after = after;
    }

    public static Page of(ApiRequest request) {
        String limit = request.queryText("limit");
        String cursor = request.queryText("cursor");
        return new Page(limit == null ? DEFAULT_LIMIT : limit(limit), cursor == null ? null : decoded(cursor));
    }

    public int limit() {
        return limit;
    }

    /** The key after which this page starts; absent on the first page. */
    public @Nullable String after() {
        return after;
    }

    /** Answers a page of a list held in memory, whose items have a unique key in the list's order. */
    public <T> ApiResponse of(List<T> all, Function<T, String> key, Function<T, Map<String, @Nullable Object>> json) {
        int from = 0;
        if (after != null) {
            from = all.size();
            for (int i = 0; i < all.size(); i++) {
                if (key.apply(all.get(i)).equals(after)) {
                    from = i + 1;
                    break;
                }
            }
        }
        List<T> items = all.subList(from, Math.min(all.size(), from + limit));
        boolean more = from + items.size() < all.size();
        return answer(items.stream().map(json).toList(), more ? key.apply(items.getLast()) : null);
    }

    /** Answers a page read from a store, with the key to go on after, or null at the end. */
    public static ApiResponse answer(List<Map<String, @Nullable Object>> items, @Nullable String next) {
        return ApiResponse.ok(Json.map("items", items, "nextCursor", next == null ? null : encoded(next)));
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        }
        throw new InvalidInput("limit", new Text("liczba od 1 do 100", "a number from 1 to 100"));
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new InvalidInput("cursor", new Text("nieznany kursor", "an unknown cursor"));
        }
    }
}
