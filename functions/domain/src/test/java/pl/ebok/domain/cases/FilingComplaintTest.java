package pl.ebok.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.cases.FilingComplaint.Filed;
import pl.ebok.domain.cases.FilingComplaint.Request;
import pl.ebok.domain.cases.FilingComplaint.UnknownCustomer;
import pl.ebok.domain.cases.FilingComplaint.UnknownInvoice;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;

class FilingComplaintTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final InvoiceNumber INVOICE = new InvoiceNumber("FV/101001/01/0007");

    private final MemoryCases cases = new MemoryCases();
    private final RecordedLetters letters = new RecordedLetters();

    @Test
    void gives_a_number_and_fourteen_days() {
        var filed = filed(filing("2026-10-01T08:00:00Z").apply(request("r-1", null)));

        assertThat(filed.number().value()).startsWith("R-2026-");
        assertThat(filed.answerDue()).isEqualTo("2026-10-15");
        assertThat(filed.statusOn(LocalDate.parse("2026-10-15"))).isEqualTo(CaseStatus.OPEN);
        assertThat(letters.sent).containsExactly("received " + filed.number());
    }

    @Test
    void counts_from_the_day_in_poland() {
        var filed = filed(filing("2026-12-31T23:30:00Z").apply(request("r-1", null)));

        assertThat(filed.number().value()).startsWith("R-2027-");
        assertThat(filed.answerDue()).isEqualTo("2027-01-15");
    }

    @Test
    void files_a_request_sent_twice_once() {
        var filing = filing("2026-10-01T08:00:00Z");

        var first = filed(filing.apply(request("r-1", null)));
        var again = filed(filing.apply(request("r-1", null)));

        assertThat(again).isEqualTo(first);
        assertThat(cases.ofCustomer(CUSTOMER)).hasSize(1);
    }

    @Test
    void names_the_disputed_invoice() {
        var filed = filed(filing("2026-10-01T08:00:00Z").apply(request("r-1", INVOICE.id())));

        assertThat(filed.claim().disputedInvoice()).isEqualTo(INVOICE);
        assertThat(new OpenDisputes(cases).of(CUSTOMER)).containsExactly(INVOICE.id());
    }

    @Test
    void refuses_an_invoice_the_customer_does_not_have() {
        assertThat(filing("2026-10-01T08:00:00Z").apply(request("r-1", "FV-999-01-0001")))
                .isEqualTo(new UnknownInvoice());
        assertThat(cases.ofCustomer(CUSTOMER)).isEmpty();
        assertThat(letters.sent).isEmpty();
    }

    @Test
    void refuses_an_unknown_customer() {
        var unknown =
                new Request("r-1", new CustomerNumber("999"), "jan@example.com", Category.OTHER, "Temat", "Opis", null);

        assertThat(filing("2026-10-01T08:00:00Z").apply(unknown)).isEqualTo(new UnknownCustomer());
    }

    @Test
    void takes_another_number_where_one_is_taken() {
        var first =
                filed(filing("2026-10-01T08:00:00Z", new SplittableRandom(7)).apply(request("r-1", null)));
        var second =
                filed(filing("2026-10-01T08:00:00Z", new SplittableRandom(7)).apply(request("r-2", null)));

        assertThat(second.number()).isNotEqualTo(first.number());
    }

    @Test
    void takes_only_a_person_without_a_business_as_a_consumer() {
        assertThat(Claimant.of(Someone.who(CUSTOMER, CustomerKind.PERSON, null), "a@example.com")
                        .consumer())
                .isTrue();
        assertThat(Claimant.of(Someone.who(CUSTOMER, CustomerKind.PERSON, new Nip("5260250274")), "a@example.com")
                        .consumer())
                .isFalse();
        assertThat(Claimant.of(Someone.who(CUSTOMER, CustomerKind.COMPANY, null), "a@example.com")
                        .consumer())
                .isFalse();
        assertThat(Claimant.of(Someone.who(CUSTOMER, CustomerKind.BUILDING_MANAGER, null), "a@example.com")
                        .consumer())
                .isFalse();
    }

    private FilingComplaint filing(String now) {
        return filing(now, new SplittableRandom(1));
    }

    private FilingComplaint filing(String now, RandomGenerator random) {
        var customers = Someone.known(List.of(Someone.who(CUSTOMER, CustomerKind.PERSON, null)));
        InvoicesOfCustomer invoices = (customer, id) ->
                customer.equals(CUSTOMER) && id.equals(INVOICE.id()) ? Optional.of(INVOICE) : Optional.empty();
        return new FilingComplaint(
                cases, customers, invoices, letters, random, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static Request request(String id, String invoiceId) {
        return new Request(
                id, CUSTOMER, "jan@example.com", Category.BILL_AMOUNT, "Za wysoka faktura", "Zawyżona.", invoiceId);
    }

    private static Complaint filed(FilingComplaint.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Filed.class);
        return ((Filed) outcome).complaint();
    }
}
