package pl.ebok.infratests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;

/** What customers may ask of their data: all of it in one file, and an end of their account. */
@EndToEnd
class DataRightsTest {
    private static final ImportedCustomer CUSTOMER = ImportedCustomer.numbered("902080", "Z902080");
    private static final ImportedCustomer NEIGHBOUR = ImportedCustomer.numbered("902081", "Z902080");
    private static final ImportedCustomer LEAVING = ImportedCustomer.numbered("902082", "Z902080");
    private static Api customer;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(CUSTOMER, NEIGHBOUR, LEAVING));
        customer = Ebok.owner(CUSTOMER);
        Ebok.RUNS.bill("Z902080", ImportedCustomer.TODAY);
        Ebok.owner(NEIGHBOUR).post(NEIGHBOUR.path() + "/complaints", complaint("Sąsiad skarży się na wszystko"));
    }

    @Test
    void should_get_every_item_kept_about_them_and_none_of_another_s() {
        // GIVEN
        String caseNumber = customer.post(CUSTOMER.path() + "/complaints", complaint("Szumi w rurach"))
                .text("caseNumber");
        customer.post(CUSTOMER.path() + "/complaints/" + caseNumber + "/messages", Map.of("text", "Szumi też w nocy."));
        customer.put(CUSTOMER.path() + "/contact", Map.of("phone", "+48600909080"));
        String visitCode = customer.post(
                        CUSTOMER.path() + "/visits",
                        Map.of("topic", "longer-matter", "start", CustomersChanges.freeSlot()))
                .text("visitCode");
        customer.post(CUSTOMER.path() + "/grants", Map.of("email", "zaproszony.902080@example.pl"));
        Ebok.clerk()
                .post(
                        "/staff/payments",
                        Map.of(
                                "customerNumber", "902080",
                                "amount", "12.34",
                                "paidOn", ImportedCustomer.TODAY.toString(),
                                "title", "wpłata w kasie"));
        Ebok.MAIL.newest(CUSTOMER.email(), "Faktura");

        // WHEN
        var asked = customer.post(CUSTOMER.path() + "/data-export");

        // THEN
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json()).containsEntry("status", "preparing").containsEntry("url", null);
        Map<String, String> files = unzipped(ready(asked.text("exportId")).text("url"));
        assertThat(files.keySet())
                .contains(
                        "export.json",
                        "customers.json",
                        "access.json",
                        "metering.json",
                        "ledger.json",
                        "cases.json",
                        "visits.json",
                        "mail.json",
                        "audit.json")
                .anyMatch(name -> name.startsWith("documents/") && name.endsWith(CUSTOMER.billedInvoiceId() + ".pdf"));
        assertThat(files.get("customers.json")).contains("Klient 902080", "+48600909080", "Próbna");
        assertThat(files.get("access.json")).contains(CUSTOMER.email(), "zaproszony.902080@example.pl");
        assertThat(files.get("metering.json")).contains("M902080", "488");
        assertThat(files.get("ledger.json"))
                .contains("FV/902080/0001", "FV/902080/0003", "FV/U/2019/902080/0004", "12.34", "wpłata w kasie");
        assertThat(files.get("cases.json")).contains(caseNumber, "Szumi w rurach", "Szumi też w nocy.");
        assertThat(files.get("visits.json")).contains(visitCode, "longer-matter");
        assertThat(files.get("mail.json"))
                .contains("Przyjęliśmy reklamację", "BEGIN:VCALENDAR", "Zmiana danych kontaktowych", "Zaproszenie");
        assertThat(files.get("audit.json")).contains("contact-changed", "visit-booked", "payment-booked");
        assertThat(files)
                .allSatisfy((name, content) ->
                        assertThat(content).as(name).doesNotContain("902081").doesNotContain("Sąsiad"));
    }

    @Test
    void should_find_no_export_that_is_not_their_own() {
        String exportId = customer.post(CUSTOMER.path() + "/data-export").text("exportId");
        ready(exportId);
        Api neighbour = Ebok.PUBLIC.signedInWith(Ebok.IDENTITY.signIn(NEIGHBOUR.email(), Ebok.PASSWORD));

        assertThat(neighbour.get(NEIGHBOUR.path() + "/data-export/" + exportId).problem())
                .isEqualTo("not-found");
        assertThat(neighbour.get(CUSTOMER.path() + "/data-export/" + exportId).problem())
                .isEqualTo("customer-not-found");
    }

    @Test
    void should_lose_account_and_contact_data_but_keep_invoices_by_erasing_it() {
        // GIVEN
        Api leaving = Ebok.owner(LEAVING);

        // WHEN
        var erased = leaving.delete("/me");

        // THEN
        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.list("kept")).extracting("what", "until").hasSize(2);
        assertThat(erased.list("kept").toString())
                .contains("until=%d-12-31"
                        .formatted(ImportedCustomer.TODAY.plusMonths(1).getYear() + 5));
        assertThat(leaving.get(LEAVING.path()).status()).isIn(401, 404);
        assertThatThrownBy(() -> Ebok.IDENTITY.signIn(LEAVING.email(), Ebok.PASSWORD))
                .isInstanceOf(CognitoIdentityProviderException.class);
        var seenByClerk = Ebok.clerk().get("/staff" + LEAVING.path());
        assertThat(seenByClerk.json())
                .containsEntry("email", null)
                .containsEntry("phone", null)
                .containsEntry("name", "Klient 902082");
        assertThat(Ebok.ARCHIVE.keysBelow("invoices/%d/902082/".formatted(ImportedCustomer.TODAY.getYear())))
                .isNotEmpty();
        assertThat(Ebok.MAIL.newest(LEAVING.email(), "Konto w e-BOK usunięte").text())
                .contains("Faktury");
    }

    private static Map<String, String> complaint(String description) {
        return Map.of("category", "other", "subject", "Sprawa", "description", description);
    }

    private static Answer ready(String exportId) {
        return Waiting.until(
                "the export",
                () -> Optional.of(customer.get(CUSTOMER.path() + "/data-export/" + exportId))
                        .filter(export -> export.text("status").equals("ready")));
    }

    private static Map<String, String> unzipped(String url) {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Api.download(url)), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }
}
