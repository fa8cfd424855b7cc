package pl.ebok.invoices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Payee;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.Submissions;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.ExplainingUse;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meters;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.DayRange;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.InvoiceAnswer;
import pl.ebok.http.answers.InvoiceDetail;
import pl.ebok.http.answers.KsefAnswer;
import pl.ebok.http.answers.NoticeAnswer;
import pl.ebok.http.answers.PaymentAnswer;
import pl.ebok.json.Fields;

/** Shows invoices and demands as they stand today. */
final class ReadingDocuments {
    private static final int CONTRACT_NUMBER = 64;

    private final CustomerAccess access;
    private final Customers customers;
    private final Meters meters;
    private final Ledger ledger;
    private final Submissions submissions;
    private final InterestRates rates = InterestRates.published();
    private final Payee payee;
    private final Clock clock;

    ReadingDocuments(
            CustomerAccess access,
            Customers customers,
            Meters meters,
            Ledger ledger,
            Submissions submissions,
            Payee payee,
            Clock clock) {
        this.submissions = submissions;
        this.access = access;
        this.customers = customers;
        this.meters = meters;
        this.ledger = ledger;
        this.payee = payee;
        this.clock = clock;
    }

    ApiResponse invoices(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        var range = DayRange.of(request);
        Fields query = request.query();
        String contract = query.optionalText("contractNumber", CONTRACT_NUMBER);
        query.check();
        CustomerLedger entries = ledger.read(customer);
        Account account = account(entries);
        List<PostedInvoice> wanted = entries.invoices().stream()
                .filter(invoice -> range.contains(invoice.issuedOn()))
                .filter(invoice -> contract == null || concerns(invoice, contract))
                .toList();
        Map<String, Submission> sent = submissions.ofCustomer(customer).stream()
                .collect(Collectors.toMap(Submission::invoiceId, each -> each));
        return Page.of(request)
                .of(wanted, (PostedInvoice invoice) -> invoice.number().id(), invoice -> {
                    var answer = InvoiceAnswer.summary(InvoiceOnAccount.of(invoice, account));
                    answer.put("ksef", KsefAnswer.of(sent.get(invoice.number().id())));
                    return answer;
                });
    }

    /** A collective invoice concerns all the contracts it bills. */
    private static boolean concerns(PostedInvoice invoice, String contract) {
        Invoice document = invoice.document();
        return invoice.contractNumber().equals(contract)
                || (document != null
                        && document.charges().stream()
                                .anyMatch(group -> group.contractNumber().equals(contract)));
    }

    ApiResponse invoice(ApiRequest request) {
        CustomerNumber number = access.customer(request);
        String invoiceId = request.path("invoiceId");
        CustomerLedger entries = ledger.read(number);
        PostedInvoice invoice =
                entries.invoice(invoiceId).orElseThrow(() -> ApiResponse.problem(Problem.INVOICE_NOT_FOUND));
        boolean archived = entries.onFile(Shelf.INVOICES, invoiceId)
                .flatMap(file -> file.keyOf(Format.PDF))
                .isPresent();
        Account account = account(entries);
        var answer = new InvoiceDetail(entries, new ExplainingUse(meters.ofCustomer(number), entries))
                .of(InvoiceOnAccount.of(invoice, account), archived);
        PaymentAnswer payment = payment(number);
        answer.put(
                "payment", account.openItem(invoice.number()).map(payment::of).orElse(null));
        answer.put("ksef", KsefAnswer.of(submissions.find(number, invoiceId).orElse(null)));
        return ApiResponse.stillTheSame(request, answer);
    }

    ApiResponse notices(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        CustomerLedger entries = ledger.read(customer);
        Account account = account(entries);
        PaymentAnswer payment = payment(customer);
        return Page.of(request)
                .of(entries.demands(), DemandForPayment::noticeId, demand -> NoticeAnswer.of(demand, account, payment));
    }

    ApiResponse notice(ApiRequest request) {
        CustomerNumber customer = access.customer(request);
        CustomerLedger entries = ledger.read(customer);
        DemandForPayment demand = entries.demand(request.path("noticeId"))
                .orElseThrow(() -> ApiResponse.problem(Problem.NOTICE_NOT_FOUND));
        return ApiResponse.stillTheSame(request, NoticeAnswer.of(demand, account(entries), payment(customer)));
    }

    private PaymentAnswer payment(CustomerNumber number) {
        return customers
                .find(number)
                .map(customer -> new PaymentAnswer(payee, customer.bankAccount()))
                .orElseThrow(() -> ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND));
    }

    private Account account(CustomerLedger entries) {
        return entries.account(rates, BusinessZone.today(clock));
    }
}
