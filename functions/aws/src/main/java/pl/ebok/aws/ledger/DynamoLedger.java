package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.access.IssuedInvoices;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.PostedInvoice;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The ledger in its table; an inserted invoice goes on to the archive by the table's stream. */
public final class DynamoLedger implements Ledger, IssuedInvoices {
    private final Table table;

    public DynamoLedger(Table table) {
        this.table = table;
    }

    @Override
    public CustomerLedger read(CustomerNumber customer) {
        return CustomerItems.ledger(table.query(customer.value()));
    }

    @Override
    public boolean issue(Invoice invoice, List<ContractSeries> billed) {
        CustomerNumber customer = invoice.buyer().customerNumber();
        PostedInvoice posted = PostedInvoice.of(invoice);
        var transaction = table.transaction();
        transaction.putIfAbsent(
                table,
                EntryItems.of(customer, posted)
                        .with(EntryItems.POSTED_AT, Clock.systemUTC().instant()));
        if (!posted.isCorrection()) {
            transaction.update(
                    table,
                    DynamoInvoicesByNumber.key(posted),
                    DynamoInvoicesByNumber.sk(),
                    DynamoInvoicesByNumber.addition(customer, posted));
        }
        if (billed.stream().noneMatch(series -> series.contractNumber().equals(invoice.series()))) {
            transaction.update(
                    table,
                    customer.value(),
                    EntryItems.SERIES + invoice.series(),
                    numbers(invoice.sequence(), invoice.sequence()));
        }
        for (ContractSeries before : billed) {
            String sk = EntryItems.SERIES + before.contractNumber();
            boolean numbered = before.contractNumber().equals(invoice.series());
            transaction.update(table, customer.value(), sk, bill(before, invoice, numbered));
        }
        return transaction.commit();
    }

    @Override
    public boolean issueCorrections(List<Invoice> corrections) {
        CustomerNumber customer = corrections.getFirst().buyer().customerNumber();
        var transaction = table.transaction();
        var first = new LinkedHashMap<String, Integer>();
        var last = new LinkedHashMap<String, Integer>();
        for (Invoice correction : corrections) {
            transaction.putIfAbsent(
                    table,
                    EntryItems.of(customer, PostedInvoice.of(correction))
                            .with(EntryItems.POSTED_AT, Clock.systemUTC().instant()));
            first.merge(correction.series(), correction.sequence(), Math::min);
            last.merge(correction.series(), correction.sequence(), Math::max);
        }
        first.forEach((series, sequence) -> transaction.update(
                table,
                customer.value(),
                EntryItems.SERIES + series,
                numbers(sequence, Objects.requireNonNull(last.get(series)))));
        return transaction.commit();
    }

    /** Takes numbers alone, as corrections do. */
    private static Update.Builder numbers(int first, int last) {
        return Update.builder()
                .updateExpression("SET lastSequence = :sequence")
                .conditionExpression("lastSequence = :before")
                .expressionAttributeValues(Map.of(":sequence", number(last), ":before", number(first - 1)));
    }

    /** Moves how far a contract is billed, and takes the number where the invoice is numbered in its series. */
    private static Update.Builder bill(ContractSeries before, Invoice invoice, boolean numbered) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":type", fromS("SERIES"));
        values.put(":before", number(before.lastSequence()));
        values.put(":sequence", number(numbered ? invoice.sequence() : before.lastSequence()));
        values.put(":until", fromS(invoice.period().to().toString()));
        LocalDate until = before.billedUntil();
        if (until != null) {
            values.put(":untilBefore", fromS(until.toString()));
        }
        String unbilled = until == null ? "attribute_not_exists(billedUntil)" : "billedUntil = :untilBefore";
        String unnumbered = before.lastSequence() == 0
                ? "(attribute_not_exists(lastSequence) OR lastSequence = :before)"
                : "lastSequence = :before";
        return Update.builder()
                .updateExpression("SET #type = :type, lastSequence = :sequence, billedUntil = :until")
                .conditionExpression(unbilled + " AND " + unnumbered)
                .expressionAttributeNames(Map.of("#type", "type"))
                .expressionAttributeValues(values);
    }

    @Override
    public boolean importInvoice(CustomerNumber customer, PostedInvoice invoice) {
        Item item = EntryItems.of(customer, invoice);
        DynamoInvoicesByNumber.add(table, customer, invoice);
        if (table.putIfAbsent(item)) {
            return true;
        }
        // Amounts are text: compare them here, and let the condition only guard against a change meanwhile.
        Optional<Item> same = table.get(item.pk(), item.sk())
                .filter(stored -> EntryItems.IMPORTED.equals(stored.text("type")))
                .filter(stored -> stored.text("amount").equals(item.text("amount")));
        same.filter(stored -> stored.amount("paidEarlier").isLessThan(invoice.paidEarlier()))
                .ifPresent(stored -> table.update(
                        item.pk(),
                        item.sk(),
                        update -> update.updateExpression("SET paidEarlier = :paid")
                                .conditionExpression("paidEarlier = :before")
                                .expressionAttributeValues(Map.of(
                                        ":paid", fromS(item.text("paidEarlier")),
                                        ":before", fromS(stored.text("paidEarlier"))))));
        return same.isPresent();
    }

    @Override
    public boolean importSeries(CustomerNumber customer, ContractSeries series) {
        Item item = EntryItems.series(customer, series);
        if (table.putIfAbsent(item) || series.billedUntil() == null) {
            return true;
        }
        boolean moved = table.update(
                        item.pk(),
                        item.sk(),
                        update -> update.updateExpression("SET billedUntil = :until, lastSequence = :sequence")
                                .conditionExpression("(attribute_not_exists(billedUntil) OR billedUntil < :until)"
                                        + " AND lastSequence <= :sequence")
                                .expressionAttributeValues(Map.of(
                                        ":until",
                                        fromS(item.text("billedUntil")),
                                        ":sequence",
                                        number(series.lastSequence()))))
                .isPresent();
        return moved || goesFurther(item);
    }

    /** Whether billing here has gone on since: both the day and the number are at least what the import says. */
    private boolean goesFurther(Item imported) {
        LocalDate until = imported.date("billedUntil");
        return table.get(imported.pk(), imported.sk())
                .filter(stored -> stored.number("lastSequence") >= imported.number("lastSequence"))
                .map(stored -> stored.optionalDate("billedUntil"))
                .filter(stored -> !stored.isBefore(until))
                .isPresent();
    }

    @Override
    public boolean add(CustomerNumber customer, LedgerEntry entry) {
        return table.putIfAbsent(EntryItems.of(customer, entry));
    }

    @Override
    public void recordSent(CustomerNumber customer, String invoiceId, LocalDate sentOn, LocalDate dueOn) {
        table.update(
                customer.value(),
                EntryItems.INVOICE + invoiceId,
                update -> update.updateExpression("SET sentOn = :sent, dueOn = :due")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(sentOn)")
                        .expressionAttributeValues(
                                Map.of(":sent", fromS(sentOn.toString()), ":due", fromS(dueOn.toString()))));
    }

    @Override
    public void recordDelivered(CustomerNumber customer, String invoiceId, LocalDate deliveredOn) {
        DeliveryUpdate.record(table, customer, EntryItems.INVOICE + invoiceId, deliveredOn);
    }

    @Override
    public void recordBounced(CustomerNumber customer, String invoiceId, LocalDate printedOn, LocalDate dueOn) {
        table.update(
                customer.value(),
                EntryItems.INVOICE + invoiceId,
                update -> update.updateExpression(
                                "SET bouncedOn = :printed, sentOn = :printed, dueOn = :due REMOVE deliveredOn")
                        .conditionExpression("attribute_exists(pk) AND attribute_not_exists(bouncedOn)")
                        .expressionAttributeValues(
                                Map.of(":printed", fromS(printedOn.toString()), ":due", fromS(dueOn.toString()))));
    }

    @Override
    public Optional<CustomerNumber> ownerOf(InvoiceNumber number) {
        return ownerOfInvoiceId(number.id());
    }

    @Override
    public Optional<CustomerNumber> ownerOfInvoiceId(String invoiceId) {
        return table.byReference(EntryItems.INVOICE + invoiceId).stream()
                .map(item -> new CustomerNumber(item.pk()))
                .findFirst();
    }

    @Override
    public List<Issued> newestFirst(CustomerNumber customer) {
        return read(customer).invoices().stream()
                .filter(invoice -> !invoice.isCorrection())
                .map(DynamoLedger::issued)
                .toList();
    }

    private static Issued issued(PostedInvoice invoice) {
        Invoice document = invoice.document();
        return new Issued(
                invoice.number().value(),
                invoice.contractNumber(),
                invoice.amount(),
                document == null ? null : document.registrationCode());
    }

    private static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }
}
