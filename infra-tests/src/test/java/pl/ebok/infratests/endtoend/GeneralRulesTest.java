package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.contract.Contract;
import pl.ebok.infratests.contract.Operation;

/** What holds for every call: the language of texts, lists page by page, and refusals as problem documents. */
@EndToEnd
class GeneralRulesTest {
    private static final ImportedCustomer CUSTOMER = ImportedCustomer.numbered("902140", "Z902140");
    private static final List<ImportedCustomer> MORE = Stream.of("902141", "902142")
            .map(number -> ImportedCustomer.numbered(number, "Z902140").withEmail(CUSTOMER.email()))
            .toList();
    /** Demands for payment are told of elsewhere; here they may be few. */
    private static final Set<String> MAY_BE_SHORT =
            Set.of("staffListBillingRuns", "staffListImports", "listNotices", "staffListDunning");

    private static final int PAGES = 3;
    private static final Map<String, String> LISTS = new HashMap<>();
    private static Api customer;

    @BeforeAll
    static void fill() {
        var all = new ArrayList<>(MORE);
        all.add(CUSTOMER);
        Ebok.handOver(all);
        customer = Ebok.owner(CUSTOMER);
        MORE.forEach(more -> customer.post("/me/customers", more.proof(CUSTOMER.email())));
        for (int i = 1; i <= PAGES; i++) {
            customer.post(CUSTOMER.path() + "/grants", Map.of("email", "osoba%d.902140@example.pl".formatted(i)));
            customer.post(
                    CUSTOMER.path() + "/complaints",
                    Map.of("category", "other", "subject", "Sprawa " + i, "description", "Opis"));
        }
        String day = visits();
        waitingPayments();
        String own = CUSTOMER.path();
        LISTS.put("listMyCustomers", "/me/customers");
        LISTS.put("listGrants", own + "/grants");
        LISTS.put("listLedger", own + "/ledger");
        LISTS.put("listInvoices", own + "/invoices");
        LISTS.put("listNotices", own + "/notices");
        LISTS.put("listConsumption", own + "/consumption");
        LISTS.put("listReadings", own + "/meters/M902140/readings");
        LISTS.put("listComplaints", own + "/complaints");
        LISTS.put("listMyVisits", own + "/visits");
        LISTS.put("staffListCustomers", "/staff/customers?q=Klient%2090214");
        LISTS.put("staffListComplaints", "/staff/complaints?status=open");
        LISTS.put("staffListPayments", "/staff/payments?status=unmatched");
        LISTS.put("staffListDunning", "/staff/dunning");
        LISTS.put("staffListVisits", "/staff/visits?date=" + day);
        LISTS.put("staffListBillingRuns", "/staff/billing-runs");
        LISTS.put("staffListImports", "/staff/imports");
        LISTS.put("staffListAudit", "/staff/audit?customerNumber=902140");
    }

    /** Three visits of one day. */
    private static String visits() {
        String first = CustomersChanges.freeSlot();
        String day = first.substring(0, "2026-11-05".length());
        Ebok.PUBLIC.get("/visit-slots?topic=longer-matter&from=%s&to=%1$s".formatted(day)).items().stream()
                .limit(PAGES)
                .forEach(slot -> customer.post(
                        CUSTOMER.path() + "/visits",
                        Map.of("topic", "longer-matter", "start", String.valueOf(slot.get("start")))));
        return day;
    }

    private static void waitingPayments() {
        for (int i = 1; i <= PAGES; i++) {
            StatementFiles.drop(StatementFiles.camt("902140-" + i, "1.0" + i, ImportedCustomer.bankAccount("909099")));
        }
    }

    static Stream<Operation> lists() {
        return Contract.read().operations().stream()
                .filter(operation -> operation.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals("cursor")));
    }

    @Test
    void should_each_have_a_list_here() {
        assertThat(LISTS.keySet())
                .containsExactlyInAnyOrderElementsOf(lists().map(Operation::id).toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void should_come_page_by_page_without_losing_or_repeating_an_item(Operation operation) {
        Api reader = operation.staff() ? Ebok.clerk() : customer;
        String path = LISTS.get(operation.id());

        List<Map<String, Object>> whole = Ebok.all(reader, path, 100);
        int size = Math.max(1, whole.size() / PAGES);

        assertThat(Ebok.all(reader, path, size)).isEqualTo(whole);
        if (!MAY_BE_SHORT.contains(operation.id())) {
            assertThat(whole).hasSizeGreaterThanOrEqualTo(PAGES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/no-such",
                "/customers/no-such/meters/M1/readings",
                "/customers/no-such/invoices",
                "/customers/no-such/complaints",
                "/customers/no-such/visits"
            })
    void should_be_refused_in_the_caller_s_language_by_a_problem_of_one_type(String path) {
        var polish = customer.get(path);
        var english = customer.inLanguage("en-GB, en;q=0.9").get(path);

        assertThat(polish.header("Content-Type")).startsWith("application/problem+json");
        assertThat(polish.json())
                .containsEntry("type", "https://ebok.example/problems/customer-not-found")
                .containsEntry("title", "Nie znaleziono klienta")
                .containsEntry("status", 404)
                .containsKey("detail");
        assertThat(english.json())
                .containsEntry("type", polish.text("type"))
                .containsEntry("title", "Customer not found");
        assertThat(customer.inLanguage("de").get(path).text("title"))
                .as("a language that is not spoken here")
                .isEqualTo(polish.text("title"));
    }

    @Test
    void should_name_the_wrong_fields_in_the_caller_s_language() {
        String path = CUSTOMER.path() + "/complaints";
        var polish = customer.post(path, Map.of("category", "other", "subject", ""));
        var english = customer.inLanguage("en").post(path, Map.of("category", "other", "subject", ""));

        assertThat(polish.status()).isEqualTo(400);
        assertThat(polish.problem()).isEqualTo("invalid-request");
        assertThat(polish.list("violations")).extracting("field").containsExactlyInAnyOrder("subject", "description");
        assertThat(polish.list("violations")).extracting("message").contains("pole jest wymagane");
        assertThat(english.list("violations")).extracting("message").contains("this field is required");
    }

    @Test
    void should_be_read_in_english_by_who_asks_for_it() {
        Api english = Ebok.PUBLIC.inLanguage("en");

        assertThat(Ebok.PUBLIC.get("/visit-topics").items()).extracting("name").contains("Podpisanie umowy");
        assertThat(english.get("/visit-topics").items()).extracting("name").contains("Signing a contract");
        assertThat(english.get("/eligibility?postalCode=00-001&street=Obca&building=1")
                        .text("message"))
                .startsWith("No contract in force");
    }
}
