package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.OnStatement;
import pl.ebok.domain.ledger.PaymentOnFile;
import pl.ebok.domain.ledger.PaymentSource;
import pl.ebok.domain.ledger.PaymentStatus;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.ledger.ReceivedPayment;

/** Payments in the ledger table: one item a payment beside the accounts, which says whose it is now. */
public final class DynamoPayments implements Payments {
    private static final String PAYMENT = "PAYMENT";
    private static final String RELEASED_AS = "releasedAs";

    private final Table table;

    public DynamoPayments(Table table) {
        this.table = table;
    }

    @Override
    public boolean add(ReceivedPayment payment, @Nullable CustomerNumber owner, @Nullable InvoiceNumber names) {
        var waiting = PaymentOnFile.waiting(payment);
        if (owner == null) {
            return table.putIfAbsent(item(waiting));
        }
        PaymentOnFile booked = waiting.bookedFor(owner, names);
        var transaction = table.transaction()
                .putIfAbsent(table, item(booked))
                .putIfAbsent(table, EntryItems.of(owner, booked.entry()));
        payer(booked).ifPresent(paid -> transaction.put(table, paid));
        return transaction.commit();
    }

    @Override
    public void addRepetition(ReceivedPayment entry, String ofPayment) {
        table.putIfAbsent(item(PaymentOnFile.repetition(entry, ofPayment)));
    }

    @Override
    public boolean release(
            PaymentOnFile repetition,
            ReceivedPayment asPayment,
            @Nullable CustomerNumber owner,
            @Nullable InvoiceNumber names) {
        var waiting = PaymentOnFile.waiting(asPayment);
        PaymentOnFile released = owner == null ? waiting : waiting.bookedFor(owner, names);
        var transaction = table.transaction()
                .putIf(
                        table,
                        item(repetition).without("gsi1pk").without("gsi1sk").with(RELEASED_AS, asPayment.paymentId()),
                        "attribute_exists(pk) AND attribute_not_exists(releasedAs)",
                        Map.of())
                .putIfAbsent(table, item(released));
        if (owner != null) {
            transaction.putIfAbsent(table, EntryItems.of(owner, released.entry()));
        }
        payer(released).ifPresent(paid -> transaction.put(table, paid));
        return transaction.commit();
    }

    @Override
    public boolean split(PaymentOnFile now, List<PaymentOnFile> parts, LocalDate on) {
        var transaction = table.transaction()
                .putIf(
                        table,
                        item(now.divided()).without("gsi1pk").without("gsi1sk"),
                        "bookings = :before",
                        Map.of(":before", fromN(Integer.toString(now.bookings()))));
        CustomerNumber before = now.customer();
        if (before != null) {
            transaction.putIfAbsent(table, EntryItems.of(before, now.reversal(on)));
        }
        for (PaymentOnFile part : parts) {
            CustomerNumber owner = Objects.requireNonNull(part.customer());
            transaction.putIfAbsent(table, item(part)).putIfAbsent(table, EntryItems.of(owner, part.entry()));
        }
        return transaction.commit();
    }

    /** Remembers who was paid for by that payer; who pays for several is found with all of them. */
    private static Optional<Item> payer(PaymentOnFile booked) {
        CustomerNumber owner = booked.customer();
        return owner == null
                ? Optional.empty()
                : booked.payment()
                        .payerKey()
                        .map(key -> Item.of(payerKey(key), owner.value()).with("type", "PAYER"));
    }

    private static String payerKey(String payer) {
        return "PAYER#" + payer;
    }

    @Override
    public Set<CustomerNumber> paidBefore(ReceivedPayment like) {
        return like.payerKey()
                .map(key -> table.query(payerKey(key)).stream())
                .orElseGet(Stream::empty)
                .map(item -> new CustomerNumber(item.sk()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<PaymentOnFile> find(String paymentId) {
        return table.get(key(paymentId), PAYMENT).flatMap(item -> {
            String releasedAs = item.optionalText(RELEASED_AS);
            return releasedAs == null ? Optional.of(read(item)) : find(releasedAs);
        });
    }

    @Override
    public Map<String, PaymentOnFile> find(Collection<String> paymentIds) {
        return table.getAll(paymentIds.stream().map(DynamoPayments::key).toList(), PAYMENT).stream()
                .map(DynamoPayments::read)
                .collect(Collectors.toMap(filed -> filed.payment().paymentId(), Function.identity()));
    }

    @Override
    public boolean move(PaymentOnFile now, CustomerNumber owner, @Nullable InvoiceNumber names, LocalDate on) {
        PaymentOnFile moved = now.bookedFor(owner, names);
        var transaction = table.transaction()
                .putIf(
                        table,
                        item(moved),
                        "bookings = :before",
                        Map.of(":before", fromN(Integer.toString(now.bookings()))))
                .putIfAbsent(table, EntryItems.of(owner, moved.entry()));
        CustomerNumber before = now.customer();
        if (before != null) {
            transaction.putIfAbsent(table, EntryItems.of(before, now.reversal(on)));
        }
        payer(moved).ifPresent(paid -> transaction.put(table, paid));
        return transaction.commit();
    }

    @Override
    public PaymentsPage page(PaymentStatus status, int limit, @Nullable String after) {
        List<Item> found = table.pageByReference(reference(status), limit + 1, after);
        List<Item> shown = found.subList(0, Math.min(limit, found.size()));
        return new PaymentsPage(
                shown.stream().map(DynamoPayments::read).toList(),
                found.size() > limit ? shown.getLast().text("gsi1sk") : null);
    }

    private static Item item(PaymentOnFile filed) {
        ReceivedPayment payment = filed.payment();
        CustomerNumber customer = filed.customer();
        InvoiceNumber names = filed.names();
        OnStatement statement = payment.statement();
        return Item.of(key(payment.paymentId()), PAYMENT)
                .with("type", "RECEIVED_PAYMENT")
                .with("paymentId", payment.paymentId())
                .with("paidOn", payment.paidOn())
                .with("amount", payment.amount())
                .with("title", payment.title())
                .with("payer", payment.payer())
                .with("source", payment.source())
                .with("customer", customer == null ? null : customer.value())
                .with("names", names == null ? null : names.value())
                .with("bookings", filed.bookings())
                .with("repeats", filed.repeats())
                .with("split", filed.split() ? "true" : null)
                .withTexts(
                        "paidTo",
                        payment.paidTo().stream().map(BankAccount::nrb).toList())
                .with("statement", statement == null ? null : StatementItem.of(statement))
                .reference(reference(filed.status()), payment.paidOn() + "#" + payment.paymentId());
    }

    private static PaymentOnFile read(Item item) {
        String customer = item.optionalText("customer");
        String names = item.optionalText("names");
        return new PaymentOnFile(
                new ReceivedPayment(
                        item.text("paymentId"),
                        item.date("paidOn"),
                        item.amount("amount"),
                        item.texts("paidTo").stream().map(BankAccount::new).toList(),
                        item.text("title"),
                        item.optionalText("payer"),
                        item.oneOf("source", PaymentSource.class),
                        item.optional("statement", StatementItem::read)),
                customer == null ? null : new CustomerNumber(customer),
                names == null ? null : new InvoiceNumber(names),
                (int) item.number("bookings"),
                item.optionalText("repeats"),
                item.has("split"));
    }

    private static String key(String paymentId) {
        return PAYMENT + "#" + paymentId;
    }

    private static String reference(PaymentStatus status) {
        return "PAYMENTS#" + status;
    }
}
