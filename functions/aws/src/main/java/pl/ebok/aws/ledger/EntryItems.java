package pl.ebok.aws.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.json.CallLog;

/** Ledger entries as items: the sort key names the kind and the id, so the same entry twice meets itself. */
final class EntryItems {
    static final String INVOICE = "INVOICE#";
    static final String POSTED_AT = "postedAt";
    static final String SERIES = "SERIES#";
    static final String NOTICE = "NOTICE#";
    static final String PROPOSAL = "PROPOSAL#";
    static final String HOLD = "HOLD#";
    static final String IMPORTED = "IMPORTED_INVOICE";

    private EntryItems() {}

    static Item of(CustomerNumber customer, LedgerEntry entry) {
        return switch (entry) {
            case PostedInvoice invoice -> invoice(customer, invoice);
            case Payment payment ->
                item(customer, "PAYMENT#" + payment.paymentId(), "PAYMENT", entry)
                        .with("amount", payment.amount())
                        .with(
                                "names",
                                payment.names() == null ? null : payment.names().value())
                        .with("title", payment.title())
                        .with("source", payment.source())
                        .with("place", payment.place().isEmpty() ? null : payment.place())
                        .with("bookedOn", payment.bookedOn())
                        .reference("PAYMENT#" + payment.paymentId(), customer.value());
            case Reversal reversal ->
                item(customer, "REVERSAL#" + reversal.paymentId(), "REVERSAL", entry)
                        .with("amount", reversal.amount());
            case Refund refund ->
                item(customer, "REFUND#" + refund.refundId(), "REFUND", entry).with("amount", refund.amount());
            case WriteOff writeOff ->
                item(customer, "WRITE_OFF#" + writeOff.writeOffId(), "WRITE_OFF", entry)
                        .with("amount", writeOff.amount())
                        .with("names", writeOff.invoice().value())
                        .with("title", writeOff.reason());
            case Fee fee ->
                item(customer, "FEE#" + fee.noticeId(), "FEE", entry)
                        .with("amount", fee.amount())
                        .with("names", fee.invoice().value());
        };
    }

    private static Item item(CustomerNumber customer, String sk, String type, LedgerEntry entry) {
        return Item.of(customer.value(), sk).with("type", type).with("on", entry.on());
    }

    private static Item invoice(CustomerNumber customer, PostedInvoice invoice) {
        Invoice document = invoice.document();
        String type = document == null ? IMPORTED : invoice.isCorrection() ? "CORRECTION" : "INVOICE";
        InvoiceNumber corrects = invoice.corrects();
        return Item.of(customer.value(), INVOICE + invoice.number().id())
                .with("type", type)
                .with("number", invoice.number().value())
                .with("contractNumber", invoice.contractNumber())
                .with("issuedOn", invoice.issuedOn())
                .with("sentOn", invoice.sentOn())
                .with("deliveredOn", invoice.deliveredOn())
                .with("dueOn", invoice.dueOn())
                .with("periodFrom", invoice.period().from())
                .with("periodTo", invoice.period().to())
                .with("net", invoice.totals().net())
                .with("vatPercent", invoice.totals().vatPercent())
                .with("vat", invoice.totals().vat())
                .with("gross", invoice.totals().gross())
                .with("amount", invoice.amount())
                .with("paidEarlier", invoice.paidEarlier())
                .with("corrects", corrects == null ? null : corrects.value())
                .with("document", document == null ? null : InvoiceJson.encode(document))
                .with("correlation", CallLog.correlation())
                .reference(INVOICE + invoice.number().id(), customer.value());
    }

    /** The entry an item holds; absent for items that are not entries. */
    static @Nullable LedgerEntry entry(Item item) {
        String sk = item.sk();
        int hash = sk.indexOf('#');
        String id = sk.substring(hash + 1);
        return switch (sk.substring(0, hash)) {
            case "INVOICE" -> invoice(item);
            case "PAYMENT" ->
                new Payment(
                        id,
                        on(item),
                        item.amount("amount"),
                        number(item, "names"),
                        item.text("title"),
                        item.text("source"),
                        Objects.requireNonNullElse(item.optionalText("place"), ""),
                        item.optionalDate("bookedOn"));
            case "REVERSAL" -> new Reversal(id, on(item), item.amount("amount"));
            case "REFUND" -> new Refund(id, on(item), item.amount("amount"));
            case "WRITE_OFF" ->
                new WriteOff(
                        id, on(item), item.amount("amount"), new InvoiceNumber(item.text("names")), item.text("title"));
            case "FEE" -> new Fee(id, on(item), item.amount("amount"), new InvoiceNumber(item.text("names")));
            default -> null;
        };
    }

    private static PostedInvoice invoice(Item item) {
        String document = item.optionalText("document");
        return new PostedInvoice(
                new InvoiceNumber(item.text("number")),
                item.text("contractNumber"),
                item.date("issuedOn"),
                item.optionalDate("sentOn"),
                item.optionalDate("deliveredOn"),
                item.date("dueOn"),
                new Period(item.date("periodFrom"), item.date("periodTo")),
                new Totals(
                        item.amount("net"), (int) item.number("vatPercent"), item.amount("vat"), item.amount("gross")),
                item.amount("amount"),
                item.amount("paidEarlier"),
                number(item, "corrects"),
                document == null ? null : InvoiceJson.decode(document));
    }

    static Item series(CustomerNumber customer, ContractSeries series) {
        return Item.of(customer.value(), SERIES + series.contractNumber())
                .with("type", "SERIES")
                .with("lastSequence", series.lastSequence())
                .with("billedUntil", series.billedUntil());
    }

    static ContractSeries series(Item item) {
        return new ContractSeries(
                item.sk().substring(SERIES.length()),
                (int) item.number("lastSequence"),
                item.optionalDate("billedUntil"));
    }

    private static LocalDate on(Item item) {
        return item.date("on");
    }

    private static @Nullable InvoiceNumber number(Item item, String name) {
        String text = item.optionalText(name);
        return text == null ? null : new InvoiceNumber(text);
    }
}
