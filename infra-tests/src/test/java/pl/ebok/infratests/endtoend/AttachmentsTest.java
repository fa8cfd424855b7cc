package pl.ebok.infratests.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;

/** Files attached to a complaint: uploaded straight to the bucket, looked into, and only then to be opened. */
@EndToEnd
class AttachmentsTest {
    private static final byte[] PHOTO = "\u00FF\u00D8\u00FF\u00E0 a water meter".getBytes(ISO_8859_1);
    private static final byte[] SCRIPT =
            "%PDF-1.7\n1 0 obj << /S /JavaScript /JS (app.alert) >> endobj".getBytes(ISO_8859_1);

    private final Api customer = Ebok.customer("101011", "164.53");
    private final String complaint = "/customers/101011/complaints/"
            + customer.post(
                            "/customers/101011/complaints",
                            Map.of("category", "meter", "subject", "Wodomierz", "description", "Stoi w miejscu."))
                    .text("caseNumber");

    @Test
    void should_be_opened_once_they_are_found_harmless() {
        // WHEN
        var announced = announce("wodomierz ł.jpg", "image/jpeg", PHOTO);

        // THEN
        assertThat(checked(announced.text("attachmentId"))).containsEntry("status", "accepted");
        var link = customer.get(complaint + "/attachments/" + announced.text("attachmentId"));
        assertThat(Api.download(link.text("url"))).isEqualTo(PHOTO);
    }

    @Test
    void should_be_deleted_when_they_do_something() {
        // WHEN
        var announced = announce("umowa.pdf", "application/pdf", SCRIPT);

        // THEN
        assertThat(checked(announced.text("attachmentId")))
                .containsEntry("status", "refused")
                .containsEntry("refusedBecause", "active-content");
        assertThat(customer.get(complaint + "/attachments/" + announced.text("attachmentId"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void should_be_refused_when_they_are_of_another_type_too_big_or_too_many() {
        assertThat(announced("strona.html", "text/html", 100).status()).isEqualTo(422);
        assertThat(announced("film.png", "image/png", 10 * 1024 * 1024 + 1).status())
                .isEqualTo(422);
        for (int file = 1; file <= 5; file++) {
            assertThat(announced(file + ".png", "image/png", 10 * 1024 * 1024).status())
                    .isEqualTo(201);
        }
        assertThat(announced("6.png", "image/png", 100).problem()).isEqualTo("too-many-attachments");
    }

    private Answer announced(String fileName, String contentType, int size) {
        return customer.post(
                complaint + "/attachments", Map.of("fileName", fileName, "contentType", contentType, "size", size));
    }

    @SuppressWarnings("unchecked") // headers are an object of texts
    private Answer announce(String fileName, String contentType, byte[] content) {
        var announced = customer.post(
                complaint + "/attachments",
                Map.of("fileName", fileName, "contentType", contentType, "size", content.length));
        assertThat(announced.status()).isEqualTo(201);
        var headers = (Map<String, Object>) announced.json().get("headers");
        assertThat(Api.upload(announced.text("url"), headers, content)).isEqualTo(200);
        return announced;
    }

    private Map<String, Object> checked(String attachmentId) {
        return Waiting.until("a verdict on " + attachmentId, () -> {
            List<Map<String, Object>> files = customer.get(complaint).list("attachments");
            return files.stream()
                    .filter(file -> attachmentId.equals(file.get("attachmentId")))
                    .filter(file -> !"pending".equals(file.get("status")))
                    .findFirst();
        });
    }
}
