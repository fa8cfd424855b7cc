package pl.ebok.domain.cases;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;

/** Complaints for tests; each with a number and request of its own unless the test says otherwise. */
public final class ComplaintBuilder {
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private CaseNumber number = CaseNumber.next(2026, RANDOM);
    private String requestId = UUID.randomUUID().toString();
    private Claimant claimant =
            new Claimant(new CustomerNumber("101001"), true, "jan@example.com", "biuro@example.com");
    private InvoiceNumber disputed;
    private Instant receivedAt = Instant.parse("2026-10-01T08:00:00Z");

    public static ComplaintBuilder aComplaint() {
        return new ComplaintBuilder();
    }

    public ComplaintBuilder numbered(CaseNumber caseNumber) {
        number = caseNumber;
        return this;
    }

    public ComplaintBuilder request(String id) {
        requestId = id;
        return this;
    }

    public ComplaintBuilder of(String customerNumber) {
        claimant = new Claimant(
                new CustomerNumber(customerNumber), claimant.consumer(), claimant.email(), claimant.customerEmail());
        return this;
    }

    public ComplaintBuilder ofCompany() {
        claimant = new Claimant(claimant.customer(), false, claimant.email(), claimant.customerEmail());
        return this;
    }

    public ComplaintBuilder disputing(String invoiceNumber) {
        disputed = new InvoiceNumber(invoiceNumber);
        return this;
    }

    public ComplaintBuilder receivedAt(String instant) {
        receivedAt = Instant.parse(instant);
        return this;
    }

    public Complaint build() {
        return new Complaint(
                number,
                claimant,
                new Claim(Category.BILL_AMOUNT, "Za wysoka faktura", "Zużycie jest zawyżone.", disputed),
                requestId,
                receivedAt,
                AnswerPeriod.STATUTORY.answerDue(BusinessZone.dayOf(receivedAt)),
                List.of(),
                Handling.NONE,
                0);
    }
}
