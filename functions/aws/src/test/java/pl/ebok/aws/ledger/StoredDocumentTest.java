package pl.ebok.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pl.ebok.json.Json;

/** A stored document with a field missing, or of another type, fails and names it: it is never read as nothing. */
class StoredDocumentTest {
    /** What may rightly be absent. */
    private static final Set<String> OPTIONAL = Set.of("nip", "flat", "email");

    @TestFactory
    Stream<DynamicTest> of_an_invoice_each_field_is_asked_for() {
        Map<String, @Nullable Object> whole = Json.object(InvoiceJson.encode(DynamoLedgerTest.correction(2)));
        List<List<String>> places = new ArrayList<>();
        places(whole, List.of(), places);

        assertThat(places).hasSizeGreaterThan(20);
        return places.stream()
                .map(place -> dynamicTest(String.join(".", place), () -> {
                    String last = place.getLast();
                    if (!OPTIONAL.contains(last)) {
                        assertThatThrownBy(() -> InvoiceJson.decode(Json.write(changed(whole, place, null))))
                                .isInstanceOf(RuntimeException.class)
                                .hasMessageContaining(last);
                    }
                    assertThatThrownBy(() -> InvoiceJson.decode(Json.write(changed(whole, place, List.of(List.of())))))
                            .isInstanceOf(RuntimeException.class)
                            .hasMessageContaining(last);
                }));
    }

    private static void places(Map<String, @Nullable Object> object, List<String> path, List<List<String>> found) {
        object.forEach((name, value) -> {
            List<String> place = new ArrayList<>(path);
            place.add(name);
            if (value instanceof Map<?, ?>) {
                places(Json.object(Json.write(value)), place, found);
            } else if (value != null && !(value instanceof List<?>)) {
                found.add(place);
            }
        });
    }

    private static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> object, List<String> place, @Nullable Object value) {
        var copy = new LinkedHashMap<>(object);
        String name = place.getFirst();
        if (place.size() == 1) {
            copy.put(name, value);
        } else {
            copy.put(name, changed(Json.object(Json.write(copy.get(name))), place.subList(1, place.size()), value));
        }
        return copy;
    }
}
