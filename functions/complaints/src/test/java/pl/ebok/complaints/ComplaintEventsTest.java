package pl.ebok.complaints;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.cases.ComplaintBuilder.aComplaint;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Settings;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.cases.AttachmentState.Accepted;
import pl.ebok.domain.cases.AttachmentState.Pending;
import pl.ebok.domain.cases.AttachmentState.Refusal;
import pl.ebok.domain.cases.AttachmentState.Refused;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.MemoryFiles;
import pl.ebok.domain.customers.CustomerNumber;

class ComplaintEventsTest {
    private static final CaseNumber NUMBER = new CaseNumber("R-2026-7KQM-4XTB-9PLC");
    private static final String FILE = "79014a8f-f1e0-3cb8-b16f-634377f6d9f7";
    private static final String KEY = MemoryFiles.key(NUMBER, FILE);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);

    private final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    private final DynamoCases cases = new DynamoCases(db.table("CasesTable"));
    private final MemoryFiles files = new MemoryFiles();

    @BeforeEach
    void a_complaint_of_the_second_of_november() {
        assertThat(cases.file(aComplaint()
                        .of("101001")
                        .numbered(NUMBER)
                        .receivedAt("2026-11-02T09:00:00Z")
                        .build()))
                .isPresent();
        new DynamoGrants(db.table("AccessTable"))
                .add(new Grant(
                        "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b",
                        "klient101001@example.pl",
                        new CustomerNumber("101001"),
                        Role.OWNER,
                        NOW.instant()));
    }

    @Test
    void warns_on_the_day_the_schedule_names() {
        assertThat(deadlines("2026-11-11T05:00:00Z").json()).containsEntry("warnings", 0);
        assertThat(deadlines("2026-11-12T05:00:00Z").json()).containsEntry("warnings", 1);
        assertThat(deadlines("2026-11-12T05:00:00Z").json()).containsEntry("warnings", 0);
        assertThat(deadlines("2026-11-15T05:00:00Z").json()).containsEntry("warnings", 1);
        assertThat(deadlines("2026-11-17T05:00:00Z").json()).containsEntry("warnings", 1);

        assertThat(warnings()).containsOnly("bok@ebok.example").hasSize(3);
    }

    @Test
    void lets_a_checked_file_be_opened() {
        announce();
        files.incoming.put(KEY, "\u00FF\u00D8\u00FF\u00E0photo".getBytes(ISO_8859_1));

        uploaded();
        uploaded();

        assertThat(state()).isEqualTo(new Accepted());
        assertThat(files.checked).containsOnlyKeys(KEY);
        assertThat(files.incoming).isEmpty();
        var opened = call("open-file.json");
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body()).containsEntry("url", "https://files.example/checked/" + KEY);
    }

    @Test
    void deletes_a_bad_file_and_tells_why() {
        announce();
        files.incoming.put(KEY, "MZ".getBytes(ISO_8859_1));

        uploaded();

        assertThat(state()).isEqualTo(new Refused(Refusal.NOT_AS_DECLARED));
        assertThat(files.incoming).isEmpty();
        assertThat(call("open-file.json").problem()).isEqualTo("not-found");
        assertThat(call("show.json").body().get("attachments")).asString().contains("not-as-declared");
    }

    @Test
    void leaves_objects_alone_that_are_no_uploads() {
        announce();

        for (String key :
                List.of("incoming/readme", "other/" + KEY, "incoming/x/" + FILE, "incoming/" + KEY + "/more")) {
            Fixture.of("complaints/uploaded.json", S3Event.class, "incoming/" + KEY, key)
                    .givenTo(check());
        }

        assertThat(state()).isEqualTo(new Pending());
    }

    private void announce() {
        assertThat(call("announce-file.json").status()).isEqualTo(201);
    }

    private Object state() {
        return cases.find(NUMBER).orElseThrow().attachment(FILE).orElseThrow().state();
    }

    private void uploaded() {
        Fixture.of("complaints/uploaded.json", S3Event.class).givenTo(check());
    }

    private RequestStreamHandler check() {
        return new AttachmentCheckHandler(db.settings(Map.of()), db.client(), files);
    }

    private Fixture.Answer deadlines(String scheduled) {
        return Fixture.of("complaints/deadlines.json", Map.class, "2026-11-12T05:00:00Z", scheduled)
                .givenTo(new ComplaintDeadlinesHandler(settings(), db.client(), NOW));
    }

    private Fixture.Answer call(String file) {
        return Fixture.of("complaints/" + file, APIGatewayProxyRequestEvent.class)
                .givenTo(new ComplaintsHandler(settings(), db.client(), files, NOW));
    }

    private Settings settings() {
        return db.settings(Map.of("UTILITY", """
            {"name": "Wodociągi", "office": "pn.-pt.", "phone": "123", "email": "bok@ebok.example",
             "webUrl": "https://ebok.example"}
            """));
    }

    private List<String> warnings() {
        return List.of("FIRST_WARNING", "LAST_WARNING", "LAPSED").stream()
                .flatMap(stage ->
                        db.table("MailTable").query("MESSAGE#complaint/" + NUMBER + "/deadline/" + stage).stream())
                .map((Item item) -> item.text("to"))
                .toList();
    }
}
