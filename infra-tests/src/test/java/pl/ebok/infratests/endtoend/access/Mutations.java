package pl.ebok.infratests.endtoend.access;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.ebok.infratests.contract.Contract;

/** Copies of a good body, each with one field left out or replaced. */
final class Mutations {
    private static final String HERE = "@@here@@";

    private final Contract contract;
    private final String good;
    private final List<String> found = new ArrayList<>();

    private Mutations(Contract contract, String good) {
        this.contract = contract;
        this.good = good;
    }

    static List<String> of(Contract contract, Map<String, Object> schema, String good) {
        var mutations = new Mutations(contract, good);
        mutations.collect(schema, List.of());
        return mutations.found;
    }

    private void collect(Map<String, Object> schema, List<String> path) {
        Map<String, Object> read = contract.followed(schema);
        Contract.map(read.getOrDefault("properties", Map.of())).forEach((name, property) -> {
            Map<String, Object> field = contract.followed(property);
            var at = new ArrayList<>(path);
            at.add(name);
            addMutationsOf(field, at);
            if ("object".equals(field.get("type"))) {
                collect(field, at);
            } else if (field.get("items") instanceof Map<?, ?> items) {
                at.add("0");
                collect(Contract.map(items), at);
            }
        });
    }

    private void addMutationsOf(Map<String, Object> field, List<String> at) {
        Map<String, Object> without = parsed();
        Map<String, Object> holder = holder(without, at);
        if (holder.remove(at.getLast()) != null) {
            found.add(Cast.json(without));
        }
        Map<String, Object> marked = parsed();
        holder(marked, at).put(at.getLast(), HERE);
        String json = Cast.json(marked);
        HostileValues.forField(field, at.size() > 1)
                .forEach(value -> found.add(json.replace("\"" + HERE + "\"", value)));
    }

    private Map<String, Object> parsed() {
        try {
            return JSON.std.mapFrom(good);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The object that has the last step of the path, made where the good body does not have it. */
    @SuppressWarnings("unchecked") // parsed from JSON
    private static Map<String, Object> holder(Map<String, Object> body, List<String> path) {
        Object at = body;
        for (int i = 0; i < path.size() - 1; i++) {
            String next = path.get(i + 1);
            if (at instanceof List<?> list) {
                at = list.get(Integer.parseInt(path.get(i)));
            } else {
                var object = (Map<String, Object>) at;
                if (object.get(path.get(i)) == null) {
                    object.put(
                            path.get(i),
                            next.equals("0") ? new ArrayList<>(List.of(new HashMap<>())) : new HashMap<>());
                }
                at = object.get(path.get(i));
            }
        }
        return (Map<String, Object>) at;
    }
}
