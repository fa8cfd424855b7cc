package pl.ebok.infratests.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;

/** Demands for payment: for whom, what holds them, and what happens when the e-mail does not arrive. */
@EndToEnd
class DunningTest {
    private static final String CYCLE = "Z902110";
    private static final ImportedCustomer DEBTOR =
            ImportedCustomer.numbered("902110", CYCLE).owing();
    private static final ImportedCustomer BOUNCING =
            ImportedCustomer.numbered("902111", CYCLE).owing().withEmail("bounce@simulator.amazonses.com");
    private static final ImportedCustomer HELD =
            ImportedCustomer.numbered("902112", CYCLE).owing();
    private static final ImportedCustomer COMPLAINING =
            ImportedCustomer.numbered("902113", CYCLE).owing();
    private static final Api CLERK = Ebok.clerk();
    private static Api debtor;

    @BeforeAll
    static void bill() {
        Ebok.handOver(List.of(DEBTOR, BOUNCING, HELD, COMPLAINING));
        debtor = Ebok.owner(DEBTOR);
        CLERK.post(
                "/staff/customers/902112/dunning-holds",
                Map.of(
                        "reason",
                        "Ugoda na raty",
                        "until",
                        ImportedCustomer.TODAY.plusMonths(3).toString()));
        Ebok.owner(COMPLAINING)
                .post(
                        COMPLAINING.path() + "/complaints",
                        Map.of(
                                "category", "bill-amount",
                                "subject", "Za dużo",
                                "description", "Nie było mnie w domu.",
                                "invoiceId", "FV-902113-0003"));
        Ebok.RUNS.bill(CYCLE, ImportedCustomer.TODAY);
    }

    @Test
    void should_name_debt_deadline_and_account_and_be_there_to_download() {
        // WHEN
        var notice = Ebok.item(debtor, DEBTOR.path() + "/notices", "stage", "demand");

        // THEN
        assertThat(notice)
                .containsEntry("principal", ImportedCustomer.GROSS)
                .containsEntry("fee", "0.00")
                .containsEntry("channel", "email");
        assertThat(LocalDate.parse((String) notice.get("payBy")))
                .as("14 days, on a working day")
                .isBetween(ImportedCustomer.TODAY.plusDays(14), ImportedCustomer.TODAY.plusDays(19));
        assertThat(notice.get("invoices").toString()).contains("FV/902110/0003");
        String pdf = DEBTOR.path() + "/notices/" + notice.get("noticeId") + "/pdf";
        var link = Waiting.until(
                "the demand's PDF", () -> Optional.of(debtor.get(pdf)).filter(answer -> answer.status() == 200));
        assertThat(new String(Api.download(link.text("url")), UTF_8)).startsWith("%PDF-");
        Waiting.untilTrue(
                "the day of its delivery",
                () -> ImportedCustomer.TODAY
                        .toString()
                        .equals(debtor.get(DEBTOR.path() + "/notices")
                                .items()
                                .getFirst()
                                .get("deliveredAt")));
        assertThat(debtor.get(DEBTOR.path() + "/notices/W-nie-ma/pdf").problem())
                .isEqualTo("notice-not-found");
    }

    @Test
    void should_be_in_the_clerks_list_with_its_state() {
        var listed = demand("902110");

        assertThat(listed)
                .containsEntry("name", "Klient 902110")
                .containsEntry("onHold", false)
                .containsEntry("bounced", false)
                .containsEntry("settled", false);
        assertThat(CLERK.get("/staff/dunning?stage=demand&limit=100").items())
                .extracting("stage")
                .containsOnly("demand");
    }

    @Test
    void should_not_go_out_while_a_clerk_or_a_complaint_about_that_invoice_holds_it() {
        demand("902110");
        Ebok.MAIL.newest(HELD.email(), "Faktura");
        Ebok.MAIL.newest(COMPLAINING.email(), "Faktura");

        assertThat(Ebok.ARCHIVE.keysBelow("notices/%d/902112/".formatted(ImportedCustomer.TODAY.getYear())))
                .isEmpty();
        assertThat(Ebok.ARCHIVE.keysBelow("notices/%d/902113/".formatted(ImportedCustomer.TODAY.getYear())))
                .isEmpty();
        assertThat(CLERK.get("/staff/customers/902112").list("holds"))
                .singleElement()
                .satisfies(hold -> assertThat(hold).containsEntry("reason", "Ugoda na raty"));
    }

    @Test
    void should_be_printed_when_its_e_mail_comes_back_and_show_the_clerk_that_the_address_is_wrong() {
        // WHEN
        var bounced = Waiting.until(
                "the demand that came back",
                () -> CLERK.get("/staff/dunning?stage=demand&limit=100").items().stream()
                        .filter(demand -> "902111".equals(demand.get("customerNumber")))
                        .filter(demand -> Boolean.TRUE.equals(demand.get("bounced")))
                        .findFirst());

        // THEN
        Waiting.untilTrue(
                "the printed copy of the demand",
                () -> Ebok.EXCHANGE.keysBelow("outbound/print/").stream()
                        .anyMatch(key -> key.endsWith("902111/%s.2.pdf".formatted(bounced.get("noticeId")))));
        assertThat(CLERK.get("/staff/customers/902111").json()).containsEntry("emailBounced", true);
        assertThat(CLERK.get("/staff/customers/902110").json()).containsEntry("emailBounced", false);
        assertThat(CLERK.get("/staff/audit?customerNumber=902111&action=email-bounced")
                        .items())
                .isNotEmpty()
                .first()
                .satisfies(entry -> assertThat(entry.toString()).contains("channel=email", "channel=print"));
    }

    @Test
    void should_end_a_hold_when_the_clerk_says_so() {
        var held = CLERK.post(
                "/staff/customers/902110/dunning-holds",
                Map.of(
                        "reason", "Czeka na wpłatę",
                        "until", ImportedCustomer.TODAY.plusDays(7).toString(),
                        "invoiceNumber", "FV/902110/0003"));
        String hold = "/staff/customers/902110/dunning-holds/" + held.text("holdId");

        var released = CLERK.delete(hold);

        assertThat(held.status()).isEqualTo(201);
        assertThat(held.json()).containsEntry("invoiceNumber", "FV/902110/0003");
        assertThat(released.status()).isEqualTo(204);
        assertThat(CLERK.get("/staff/customers/902110").list("holds")).isEmpty();
        assertThat(CLERK.delete(hold).problem()).isEqualTo("not-found");
    }

    private static Map<String, Object> demand(String customer) {
        return Ebok.item(CLERK, "/staff/dunning?stage=demand&limit=100", "customerNumber", customer);
    }
}
