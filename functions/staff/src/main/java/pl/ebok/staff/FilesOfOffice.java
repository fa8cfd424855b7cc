package pl.ebok.staff;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.office.ExchangedFiles;
import pl.ebok.domain.office.ExchangedFiles.ExchangedFile;
import pl.ebok.domain.office.ExchangedFiles.Kind;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Files from other systems: what came, what could not be taken of it, and another one. */
final class FilesOfOffice {
    private static final int NAME = 120;
    /** What a call can carry, in base64. */
    private static final int CONTENT = 5_500_000;

    private static final Text NOT_A_NAME = new Text(
            "Nazwa pliku może mieć litery bez ogonków, cyfry, kropki i łączniki",
            "A file name has plain letters, digits, dots and hyphens");
    private static final Text NO_CONTENT =
            new Text("Wybierz plik, który nie jest pusty", "Choose a file that is not empty");
    private static final Map<Kind, Text> ENDINGS = Map.of(
            Kind.CUSTOMERS, new Text("Plik klientów kończy się na .jsonl", "A file of customers ends with .jsonl"),
            Kind.TARIFF, new Text("Plik taryfy kończy się na .json", "A file with a tariff ends with .json"),
            Kind.STATEMENT,
                    new Text(
                            "Wyciąg z banku to plik .xml, .sta, .mt940 albo .txt",
                            "A bank statement is a file .xml, .sta, .mt940 or .txt"));

    private final ExchangedFiles files;
    private final AuditTrail trail;
    private final Clock clock;

    FilesOfOffice(ExchangedFiles files, AuditTrail trail, Clock clock) {
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        return Page.of(request).of(files.all(), FilesOfOffice::id, FilesOfOffice::answer);
    }

    ApiResponse show(ApiRequest request) {
        String importId = request.path("importId");
        ExchangedFile file = files.all().stream()
                .filter(each -> id(each).equals(importId))
                .findFirst()
                .orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
        var answer = answer(file);
        answer.put("report", files.report(file.name()).orElse(null));
        return ApiResponse.ok(answer);
    }

    ApiResponse drop(ApiRequest request) {
        Fields body = request.body();
        Kind kind = body.oneOf("kind", Kind.class);
        String name = body.text("fileName", NAME);
        if (!name.isEmpty() && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            body.violation("fileName", NOT_A_NAME);
        } else if (!name.isEmpty() && !fits(kind, name)) {
            body.violation("fileName", ENDINGS.getOrDefault(kind, NOT_A_NAME));
        }
        byte[] content = body.parsed("content", FilesOfOffice::decoded, NO_CONTENT, new byte[0]);
        if (content == null) {
            body.text("content", CONTENT);
        }
        body.check();
        files.drop(kind, name, content == null ? new byte[0] : content);
        trail.add(new AuditEntry(
                clock.instant(),
                Clerk.of(request).actor(),
                "file-dropped",
                null,
                name,
                Map.of(),
                Map.of("kind", Texts.of(kind))));
        return ApiResponse.accepted(Json.map("fileName", name, "kind", Texts.of(kind), "status", "waiting"));
    }

    private static byte[] decoded(String text) {
        byte[] content = Base64.getDecoder().decode(text);
        if (content.length == 0) {
            throw new IllegalArgumentException("empty");
        }
        return content;
    }

    private static boolean fits(Kind kind, String name) {
        return switch (kind) {
            case CUSTOMERS -> name.endsWith(".jsonl");
            case TARIFF -> name.endsWith(".json");
            case STATEMENT -> name.matches(".*\\.(xml|XML|sta|STA|mt940|MT940|txt|TXT)");
        };
    }

    /** A file's name may hold what no path can. */
    private static String id(ExchangedFile file) {
        String key = Texts.of(file.state()) + "/" + file.name();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, @Nullable Object> answer(ExchangedFile file) {
        return Json.map(
                "importId", id(file),
                "fileName", file.name(),
                "kind", Texts.of(file.kind()),
                "status", Texts.of(file.state()),
                "at", file.at().toString(),
                "size", file.size());
    }
}
