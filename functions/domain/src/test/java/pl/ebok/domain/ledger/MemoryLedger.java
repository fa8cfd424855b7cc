package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;

/** The accounts, payments and refunds as tests of the use cases need them. */
public final class MemoryLedger implements Ledger, Payments, Refunds, Demands, InvoicesByNumber {
    private final Map<CustomerNumber, List<LedgerEntry>> entries = new HashMap<>();
    private final Map<CustomerNumber, List<ContractSeries>> series = new HashMap<>();
    private final Map<String, PaymentOnFile> payments = new HashMap<>();
    private final Map<String, String> released = new HashMap<>();
    private final Map<CustomerNumber, List<RefundRequest>> refunds = new HashMap<>();

    private final MemoryDemands demands = new MemoryDemands();
    private final List<DocumentOnFile> files = new ArrayList<>();

    public MemoryLedger with(String customer, PostedInvoice invoice) {
        importInvoice(new CustomerNumber(customer), invoice);
        return this;
    }

    public Account accountOf(String customer, String asOf) {
        return read(new CustomerNumber(customer)).account(InterestRates.published(), LocalDate.parse(asOf));
    }

    @Override
    public CustomerLedger read(CustomerNumber customer) {
        return new CustomerLedger(
                entries.getOrDefault(customer, List.of()),
                series.getOrDefault(customer, List.of()),
                demands.ofCustomer(customer),
                demands.proposalsOf(customer),
                demands.holdsOf(customer),
                files);
    }

    @Override
    public boolean issue(Invoice invoice, List<ContractSeries> billed) {
        throw new UnsupportedOperationException("no test here issues invoices");
    }

    @Override
    public boolean issueCorrections(List<Invoice> corrections) {
        throw new UnsupportedOperationException("no test here issues invoices");
    }

    @Override
    public boolean importInvoice(CustomerNumber customer, PostedInvoice invoice) {
        post(customer, invoice);
        return true;
    }

    @Override
    public boolean importSeries(CustomerNumber customer, ContractSeries imported) {
        series.computeIfAbsent(customer, _ -> new ArrayList<>()).add(imported);
        return true;
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

    /** Of an invoice or of a demand: their ids differ. */
    @Override
    public void recordDelivered(CustomerNumber customer, String documentId, LocalDate deliveredOn) {
        demands.recordDelivered(customer, documentId, deliveredOn);
        note(
                customer,
                documentId,
                posted -> posted.deliveredOn() == null
                        ? noted(posted, posted.sentOn(), deliveredOn, posted.dueOn())
                        : posted);
    }

    @Override
    public void recordBounced(CustomerNumber customer, String invoiceId, LocalDate printedOn, LocalDate dueOn) {
        note(customer, invoiceId, posted -> noted(posted, printedOn, null, dueOn));
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
    public void addRepetition(ReceivedPayment entry, String ofPayment) {
        payments.putIfAbsent(entry.paymentId(), PaymentOnFile.repetition(entry, ofPayment));
    }

    @Override
    public boolean release(
            PaymentOnFile repetition,
            ReceivedPayment asPayment,
            @Nullable CustomerNumber owner,
            @Nullable InvoiceNumber names) {
        String id = repetition.payment().paymentId();
        if (released.containsKey(id) || !add(asPayment, owner, names)) {
            return false;
        }
        payments.remove(id);
        released.put(id, asPayment.paymentId());
        return true;
    }

    @Override
    public boolean split(PaymentOnFile now, List<PaymentOnFile> parts, LocalDate on) {
        String id = now.payment().paymentId();
        if (!find(id).filter(now::equals).isPresent()) {
            return false;
        }
        CustomerNumber before = now.customer();
        if (before != null) {
            post(before, now.reversal(on));
        }
        payments.put(id, now.divided());
        for (PaymentOnFile part : parts) {
            payments.put(part.payment().paymentId(), part);
            post(Objects.requireNonNull(part.customer()), part.entry());
        }
        return true;
    }

    @Override
    public Set<CustomerNumber> paidBefore(ReceivedPayment like) {
        return payments.values().stream()
                .filter(filed -> filed.payment().payerKey().isPresent()
                        && filed.payment().payerKey().equals(like.payerKey()))
                .flatMap(filed -> Optional.ofNullable(filed.customer()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<CustomerNumber> ownersOfAmount(Money amount, int most) {
        return entries.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(entry -> entry instanceof PostedInvoice invoice
                                && invoice.amount().isEqual(amount)))
                .map(Map.Entry::getKey)
                .limit(most)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Set<CustomerNumber>> ownersOf(Collection<String> numbers) {
        Map<String, Set<CustomerNumber>> owners = new HashMap<>();
        entries.forEach((customer, posted) -> posted.stream()
                .filter(PostedInvoice.class::isInstance)
                .map(entry -> FoldedText.of(((PostedInvoice) entry).number().value()))
                .filter(numbers::contains)
                .forEach(number ->
                        owners.computeIfAbsent(number, _ -> new HashSet<>()).add(customer)));
        return owners;
    }

    @Override
    public Optional<PaymentOnFile> find(String paymentId) {
        return Optional.ofNullable(payments.get(released.getOrDefault(paymentId, paymentId)));
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

    /** Notes what the archive did, as it does itself. */
    public void onFile(DocumentOnFile file) {
        files.removeIf(one -> one.shelf() == file.shelf() && one.documentId().equals(file.documentId()));
        files.add(file);
    }

    @Override
    public List<DemandForPayment> ofStage(String stage) {
        return demands.ofStage(stage);
    }

    @Override
    public List<ProposedDemand> waiting(String stage) {
        return demands.waiting(stage);
    }

    @Override
    public boolean add(DemandForPayment demand) {
        return demands.add(demand);
    }

    @Override
    public boolean propose(ProposedDemand proposal, @Nullable ProposedDemand waiting) {
        return demands.propose(proposal, waiting);
    }

    /** Lays the first proposal of its stage before staff. */
    public boolean propose(DemandForPayment demand) {
        return propose(new ProposedDemand(demand, ProposedDemand.Decision.WAITING, null), null);
    }

    @Override
    public boolean approve(DemandForPayment demand) {
        return demands.approve(demand);
    }

    @Override
    public boolean refuse(NoticeId id, String reason) {
        return demands.refuse(id, reason);
    }

    @Override
    public void recordBounced(DemandForPayment demand, LocalDate bouncedOn, @Nullable DemandForPayment printed) {
        demands.recordBounced(demand, bouncedOn, printed);
    }

    @Override
    public void putHold(CustomerNumber customer, DunningHold hold) {
        demands.putHold(customer, hold);
    }

    private void post(CustomerNumber customer, LedgerEntry entry) {
        entries.computeIfAbsent(customer, _ -> new ArrayList<>()).add(entry);
    }
}
