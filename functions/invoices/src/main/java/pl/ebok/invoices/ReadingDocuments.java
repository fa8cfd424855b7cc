package pl.ebok.invoices;

import java.time.Clock;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.InvoiceAnswer;
import pl.ebok.http.answers.NoticeAnswer;

/** Shows invoices and demands as they stand today. */
final class ReadingDocuments {
    private final CustomerAccess access;
    private final Ledger ledger;
    private final InterestRates rates;
    private final Clock clock;

    ReadingDocuments(CustomerAccess access, Ledger ledger, InterestRates rates, Clock clock) {
        this.access = access;
        this.ledger = ledger;
        this.rates = rates;
        this.clock = clock;
    }

    ApiResponse invoices(ApiRequest request) {
        CustomerLedger entries = ledger.read(access.customer(request));
        Account account = account(entries);
        return Page.of(request)
                .of(
                        entries.invoices(),
                        (PostedInvoice invoice) -> invoice.number().id(),
                        invoice -> InvoiceAnswer.summary(InvoiceOnAccount.of(invoice, account)));
    }

    ApiResponse invoice(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        String invoiceId = request.path("invoiceId");
        CustomerLedger entries = ledger.read(customer);
        PostedInvoice invoice =
                entries.invoice(invoiceId).orElseThrow(() -> ApiResponse.problem(Problem.INVOICE_NOT_FOUND));
        boolean archived = entries.onFile(Shelf.INVOICES, invoiceId)
                .flatMap(file -> file.keyOf(Format.PDF))
                .isPresent();
        return ApiResponse.ok(InvoiceAnswer.detail(InvoiceOnAccount.of(invoice, account(entries)), archived));
    }

    ApiResponse notices(ApiRequest request) {
        var demands = ledger.read(access.customer(request)).demands();
        return Page.of(request).of(demands, DemandForPayment::noticeId, NoticeAnswer::of);
    }

    private Account account(CustomerLedger entries) {
        return entries.account(rates, BusinessZone.today(clock));
    }
}
