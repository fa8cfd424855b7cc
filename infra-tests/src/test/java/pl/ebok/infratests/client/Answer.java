package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** An answer of the API. */
public record Answer(int status, String body) {

    public Map<String, Object> json() {
        try {
            return JSON.std.mapFrom(body);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + body, e);
        }
    }

    public String text(String field) {
        return String.valueOf(json().get(field));
    }

    @SuppressWarnings("unchecked") // lists of the API hold objects
    public List<Map<String, Object>> list(String field) {
        return (List<Map<String, Object>>) json().get(field);
    }

    /** The slug of a problem document. */
    public String problem() {
        return text("type").replace("https://ebok.example/problems/", "");
    }
}
