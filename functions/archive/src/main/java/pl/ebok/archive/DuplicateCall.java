package pl.ebok.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import pl.ebok.archive.documents.Documents;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.ksef.Submissions;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** A second copy of an invoice, marked as a duplicate with the day it is made. */
final class DuplicateCall {
    private static final Text EARLIER_SYSTEM = new Text(
            "Fakturę wystawiono w poprzednim systemie: nie ma z czego zrobić duplikatu.",
            "The invoice was issued by the earlier system: there is nothing to make a duplicate from.");
    private static final Text NUMBER =
            new Text("1 do 32 liter, cyfr lub łączników", "1 to 32 letters, digits or hyphens");
    private static final CustomerNumber NONE = new CustomerNumber("0");

    private final Ledger ledger;
    private final Documents documents;
    private final Submissions submissions;
    private final KsefCodes codes;
    private final DuplicateFiles files;
    private final AuditTrail audit;
    private final Clock clock;

    DuplicateCall(
            Ledger ledger,
            Documents documents,
            Submissions submissions,
            KsefCodes codes,
            DuplicateFiles files,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.codes = codes;
        this.ledger = ledger;
        this.documents = documents;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse answer(ApiRequest request) {
        if (!request.user().isStaff()) {
            throw ApiResponse.problem(Problem.STAFF_ONLY);
        }
        CustomerNumber customer = customer(request.body());
        PostedInvoice invoice = ledger.read(customer)
                .invoice(request.path("invoiceId"))
                .orElseThrow(() -> ApiResponse.problem(Problem.INVOICE_NOT_FOUND));
        Invoice document = invoice.document();
        if (document == null) {
            throw ApiResponse.problem(Problem.NOT_FOUND, EARLIER_SYSTEM);
        }
        LocalDate today = BusinessZone.today(clock);
        DownloadLink link =
                files.store(document.number().id() + "-duplicate-" + today + ".pdf", drawn(customer, document, today));
        audit.add(new AuditEntry(
                clock.instant(),
                new User(request.user().userId(), request.user().email()).actor(),
                "duplicate-issued",
                customer,
                document.number().value(),
                Map.of(),
                Map.of("issuedOn", today.toString())));
        return ApiResponse.created(Json.map(
                "invoiceNumber", document.number().value(),
                "issuedOn", today.toString(),
                "url", link.url(),
                "expiresAt", link.expiresAt().toString()));
    }

    /** Of an invoice in KSeF with its code and number; the structured file itself is there, and in the archive. */
    private byte[] drawn(CustomerNumber customer, Invoice document, LocalDate today) {
        return submissions
                .find(customer, document.number().id())
                .filter(submission -> submission.hash() != null)
                .map(submission -> documents.duplicate(document, today, codes.of(submission)))
                .orElseGet(() -> documents.duplicate(document, today));
    }

    private static CustomerNumber customer(Fields body) {
        CustomerNumber customer = body.parsed("customerNumber", CustomerNumber::new, NUMBER, NONE);
        if (customer == null) {
            body.text("customerNumber", 32);
        }
        body.check();
        return customer == null ? NONE : customer;
    }
}
