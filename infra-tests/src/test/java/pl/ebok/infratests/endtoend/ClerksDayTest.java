package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Answer;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;

/** A clerk and a new customer, from the signature to the first invoice and the registration that it opens. */
@EndToEnd
class ClerksDayTest {
    private static final String NUMBER = "902090";
    private static final String EMAIL = "klient902090@example.pl";
    private static final String CUSTOMER = "/staff/customers/" + NUMBER;
    private static final Pattern GROSS = Pattern.compile("<P_15>(\\d+\\.\\d{2})</P_15>");

    private final Api clerk = Ebok.clerk();

    @Test
    void should_take_a_new_customer_from_the_signature_to_the_registration() {
        // GIVEN a company, which gets the structured invoice too
        Map<String, Object> company = new LinkedHashMap<>(ClerksChanges.newCustomer(NUMBER));
        company.put("kind", "COMPANY");
        company.put("name", "Pralnia Łabędź s.c.");
        company.put("nip", "1234563218");

        // WHEN
        var added = clerk.post("/staff/customers", company);

        // THEN
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json()).containsEntry("customerNumber", NUMBER).containsEntry("balance", "0.00");
        assertThat(clerk.get("/staff/customers?q=labedz").items())
                .extracting("customerNumber")
                .containsExactly(NUMBER);
        assertThat(clerk.post("/staff/customers", company).problem()).isEqualTo("already-exists");

        // WHEN
        var signed = clerk.post(CUSTOMER + "/contracts", contract());

        // THEN
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.json()).containsEntry("contractNumber", "U/2026/" + NUMBER);
        assertThat(Ebok.MAIL.newest(EMAIL, "Umowa").text()).contains("e-BOK", Ebok.STACK.output("webUrl"));
        assertThat(proof("0.01").problem()).isEqualTo("first-invoice-required");

        // WHEN
        var reading = clerk.post(
                CUSTOMER + "/meters/M%s/readings".formatted(NUMBER),
                Map.of("readOn", ImportedCustomer.LAST_MONTH_END.toString(), "value", 7));
        var run = clerk.post(
                "/staff/billing-runs", Map.of("cycle", "Z" + NUMBER, "billingDate", ImportedCustomer.TODAY.toString()));

        // THEN
        assertThat(reading.status()).isEqualTo(201);
        assertThat(reading.json()).containsEntry("source", "utility");
        assertThat(run.status()).isEqualTo(202);
        String runPath = "/staff/billing-runs/" + run.text("runId");
        Waiting.untilTrue(
                "the run to end", () -> !clerk.get(runPath).text("status").equals("running"));
        assertThat(clerk.get(runPath).json())
                .containsEntry("status", "finished")
                .containsEntry("customers", 1)
                .containsEntry("invoices", 1);

        // WHEN the next morning comes
        String gross = grossOfTheFirstInvoice();
        Ebok.RUNS.remind(Instant.now());

        // THEN
        assertThat(Ebok.MAIL.newest(EMAIL, "Można już zarejestrować się").text())
                .contains(NUMBER);
        assertThat(clerk.get(CUSTOMER).text("balance")).isEqualTo(gross);
        assertThat(proof(gross).status()).isEqualTo(201);
        assertThat(Ebok.signedUp(EMAIL)
                        .get("/customers/%s/invoices".formatted(NUMBER))
                        .items())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice).containsEntry("gross", gross));
    }

    @Test
    void should_make_a_number_for_a_customer_who_has_none() {
        var company = new LinkedHashMap<>(ClerksChanges.newCustomer("902091"));
        company.remove("customerNumber");

        var added = clerk.post("/staff/customers", company);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("customerNumber")).matches("\\d{6}");
        assertThat(clerk.get("/staff/customers/" + added.text("customerNumber")).text("name"))
                .isEqualTo("Nowy Klient 902091");
    }

    /** Signed two months ago, with its meter; one month is there to be billed. */
    private static Map<String, Object> contract() {
        String from = ImportedCustomer.BILLED_UNTIL.plusDays(1).toString();
        Map<String, Object> contract = new LinkedHashMap<>(ClerksChanges.newContract(NUMBER));
        contract.put("signedOn", from);
        contract.put(
                "meters",
                List.of(Map.of(
                        "meterId",
                        "M" + NUMBER,
                        "kind",
                        "MAIN",
                        "digits",
                        5,
                        "installedOn",
                        from,
                        "legalisedUntil",
                        ImportedCustomer.TODAY.plusYears(5).toString(),
                        "firstReading",
                        0)));
        return contract;
    }

    private static Answer proof(String amount) {
        return Ebok.PUBLIC.post(
                "/registrations",
                Map.of(
                        "customerNumber", NUMBER,
                        "contractNumber", "U/2026/" + NUMBER,
                        "invoiceNumber", "FV/U/2026/%s/0001".formatted(NUMBER),
                        "invoiceAmount", amount,
                        "email", EMAIL));
    }

    private static String grossOfTheFirstInvoice() {
        String folder = "invoices/%d/%s/".formatted(ImportedCustomer.TODAY.getYear(), NUMBER);
        String key = Waiting.until(
                "the structured invoice",
                () -> Ebok.ARCHIVE.keysBelow(folder).stream()
                        .filter(found -> found.endsWith(".xml"))
                        .findFirst());
        var gross = GROSS.matcher(new String(Ebok.ARCHIVE.content(key), StandardCharsets.UTF_8));
        assertThat(gross.find()).isTrue();
        return gross.group(1);
    }
}
