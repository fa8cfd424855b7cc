package pl.ebok.infratests.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/** An answer of the API. */
public record Answer(int status, HttpHeaders headers, String body) {

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

    public List<Map<String, Object>> items() {
        return list("items");
    }

    @SuppressWarnings("unchecked") // the caller knows that it is one
    public Map<String, Object> object(String field) {
        return (Map<String, Object>) json().get(field);
    }

    /** A header, or nothing in place of one that is not there. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The slug of a problem document. */
    public String problem() {
        return text("type").replace("https://ebok.example/problems/", "");
    }
}
