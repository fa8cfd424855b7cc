package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** The accounts, payments and refunds as tests of the use cases need them. */
public final class MemoryLedger implements Ledger, Payments, Refunds {
    private final Map<CustomerNumber, List<LedgerEntry>> entries = new HashMap<>();
    private final Map<CustomerNumber, List<ContractSeries>> series = new HashMap<>();
    private final Map<String, PaymentOnFile> payments = new HashMap<>();
    private final Map<CustomerNumber, List<RefundRequest>> refunds = new HashMap<>();

    public MemoryLedger with(String customer, PostedInvoice invoice) {
        importInvoice(new CustomerNumber(customer), invoice);
        return this;
    }

    public Account accountOf(String customer, String asOf) {
        return read(new CustomerNumber(customer)).account(InterestRates.published(), LocalDate.parse(asOf));
    }

    @Override
    public LedgerOfCustomer read(CustomerNumber customer) {
        return new LedgerOfCustomer(
                entries.getOrDefault(customer, List.of()), series.getOrDefault(customer, List.of()));
    }

    @Override
    public boolean issue(Invoice invoice, List<ContractSeries> billed) {
        throw new UnsupportedOperationException("no test here issues invoices");
    }

    @Override
    public void importInvoice(CustomerNumber customer, PostedInvoice invoice) {
        post(customer, invoice);
    }

    @Override
    public void importSeries(CustomerNumber customer, ContractSeries imported) {
        series.computeIfAbsent(customer, _ -> new ArrayList<>()).add(imported);
    }

    @Override
    public boolean add(CustomerNumber customer, LedgerEntry entry) {
        post(customer, entry);
        return true;
    }

    @Override
    public void recordSent(CustomerNumber customer, String invoiceId, LocalDate sentOn, LocalDate dueOn) {
        note(customer, invoiceId, posted -> posted.sentOn() == null ? noted(posted, sentOn, null, dueOn) : posted);
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String invoiceId, LocalDate deliveredOn) {
        note(
                customer,
                invoiceId,
                posted -> posted.deliveredOn() == null
                        ? noted(posted, posted.sentOn(), deliveredOn, posted.dueOn())
                        : posted);
    }

    private void note(CustomerNumber customer, String invoiceId, UnaryOperator<PostedInvoice> change) {
        entries.getOrDefault(customer, new ArrayList<>())
                .replaceAll(entry -> entry instanceof PostedInvoice posted
                                && posted.number().id().equals(invoiceId)
                        ? change.apply(posted)
                        : entry);
    }

    private static PostedInvoice noted(
            PostedInvoice posted, @Nullable LocalDate sentOn, @Nullable LocalDate deliveredOn, LocalDate dueOn) {
        return new PostedInvoice(
                posted.number(),
                posted.contractNumber(),
                posted.issuedOn(),
                sentOn,
                deliveredOn,
                dueOn,
                posted.period(),
                posted.totals(),
                posted.amount(),
                posted.paidEarlier(),
                posted.corrects(),
                posted.document());
    }

    @Override
    public Optional<CustomerNumber> ownerOf(InvoiceNumber number) {
        return ownerOfInvoiceId(number.id());
    }

    @Override
    public Optional<CustomerNumber> ownerOfInvoiceId(String invoiceId) {
        return entries.keySet().stream()
                .filter(customer -> read(customer).invoice(invoiceId).isPresent())
                .findFirst();
    }

    @Override
    public boolean add(ReceivedPayment payment, @Nullable CustomerNumber owner, @Nullable InvoiceNumber names) {
        var waiting = PaymentOnFile.waiting(payment);
        var filed = owner == null ? waiting : waiting.bookedFor(owner, names);
        if (payments.putIfAbsent(payment.paymentId(), filed) != null) {
            return false;
        }
        if (owner != null) {
            post(owner, filed.entry());
        }
        return true;
    }

    @Override
    public Optional<PaymentOnFile> find(String paymentId) {
        // Nobody is paid to once a payment is on file: the adapter does not keep it.
        return Optional.ofNullable(payments.get(paymentId)).map(MemoryLedger::asKept);
    }

    private static PaymentOnFile asKept(PaymentOnFile filed) {
        ReceivedPayment paid = filed.payment();
        var kept = new ReceivedPayment(
                paid.paymentId(), paid.paidOn(), paid.amount(), List.of(), paid.title(), paid.payer(), paid.source());
        return new PaymentOnFile(kept, filed.customer(), filed.names(), filed.bookings());
    }

    @Override
    public boolean move(PaymentOnFile now, CustomerNumber owner, @Nullable InvoiceNumber names, LocalDate on) {
        String id = now.payment().paymentId();
        if (!find(id).filter(now::equals).isPresent()) {
            return false;
        }
        CustomerNumber before = now.customer();
        if (before != null) {
            post(before, now.reversal(on));
        }
        PaymentOnFile moved = now.bookedFor(owner, names);
        payments.put(id, moved);
        post(owner, moved.entry());
        return true;
    }

    @Override
    public PaymentsPage page(PaymentStatus status, int limit, @Nullable String after) {
        List<PaymentOnFile> all = payments.values().stream()
                .filter(filed -> filed.status() == status)
                .map(MemoryLedger::asKept)
                .sorted((a, b) -> key(b).compareTo(key(a)))
                .filter(filed -> after == null || key(filed).compareTo(after) < 0)
                .toList();
        List<PaymentOnFile> items = all.subList(0, Math.min(limit, all.size()));
        return new PaymentsPage(items, items.size() < all.size() ? key(items.getLast()) : null);
    }

    private static String key(PaymentOnFile filed) {
        return filed.payment().paidOn() + "#" + filed.payment().paymentId();
    }

    @Override
    public Optional<RefundRequest> find(CustomerNumber customer, String refundId) {
        return refunds.getOrDefault(customer, List.of()).stream()
                .filter(request -> request.refundId().equals(refundId))
                .findFirst();
    }

    @Override
    public int count(CustomerNumber customer) {
        return refunds.getOrDefault(customer, List.of()).size();
    }

    @Override
    public boolean add(CustomerNumber customer, RefundRequest request, int count) {
        if (count != count(customer) || find(customer, request.refundId()).isPresent()) {
            return false;
        }
        refunds.computeIfAbsent(customer, _ -> new ArrayList<>()).add(request);
        post(customer, request.entry());
        return true;
    }

    private void post(CustomerNumber customer, LedgerEntry entry) {
        entries.computeIfAbsent(customer, _ -> new ArrayList<>()).add(entry);
    }
}
