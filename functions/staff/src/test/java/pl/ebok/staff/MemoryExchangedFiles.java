package pl.ebok.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.office.ExchangedFiles;
import pl.ebok.json.Json;

/** The drop folder in memory. */
final class MemoryExchangedFiles implements ExchangedFiles {
    final List<ExchangedFile> files = new ArrayList<>();
    final Map<String, String> reports = new HashMap<>();
    final Map<String, String> dropped = new HashMap<>();

    void taken(String name, @Nullable String report) {
        State state = report == null ? State.TAKEN : State.TAKEN_IN_PART;
        files.add(new ExchangedFile(name, Kind.STATEMENT, state, Instant.parse("2026-11-05T10:00:00Z"), 10));
        if (report != null) {
            reports.put(name, report);
        }
    }

    @Override
    public List<ExchangedFile> all() {
        return List.copyOf(files);
    }

    @Override
    public Optional<Map<String, @Nullable Object>> report(String name) {
        return Optional.ofNullable(reports.get(name)).map(Json::object);
    }

    @Override
    public void drop(Kind kind, String name, byte[] content) {
        dropped.put(kind + "/" + name, new String(content, StandardCharsets.UTF_8));
    }
}
