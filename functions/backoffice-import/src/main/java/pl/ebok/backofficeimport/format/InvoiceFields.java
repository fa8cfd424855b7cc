package pl.ebok.backofficeimport.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Invoices the earlier system issued. */
final class InvoiceFields {
    private static final InvoiceNumber NO_NUMBER = new InvoiceNumber("0");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Text NUMBER = new Text("od 1 do 64 znaków", "1 to 64 characters");
    private static final Text TWICE = new Text("ten sam numer faktury drugi raz", "the same invoice number again");
    private static final Text NO_CONTRACT =
            new Text("klient nie ma umowy o tym numerze", "the customer has no contract of this number");
    private static final Text BEFORE_ISSUE = new Text("wcześniej niż issuedOn", "before issuedOn");
    private static final Text BEFORE_FROM = new Text("wcześniej niż periodFrom", "before periodFrom");
    private static final Text GROSS = new Text("net + vat to nie gross", "net + vat is not gross");
    private static final Text PAID = new Text("od 0.00 do gross", "from 0.00 to gross");

    private InvoiceFields() {}

    static List<PostedInvoice> read(Fields customer, Set<String> contractNumbers) {
        var invoices = new ArrayList<PostedInvoice>();
        var seen = new HashSet<InvoiceNumber>();
        for (Fields fields : customer.objects("invoices")) {
            PostedInvoice invoice = read(fields);
            if (!invoice.number().equals(NO_NUMBER) && !seen.add(invoice.number())) {
                fields.violation("invoiceNumber", TWICE);
            }
            if (!invoice.contractNumber().isEmpty() && !contractNumbers.contains(invoice.contractNumber())) {
                fields.violation("contractNumber", NO_CONTRACT);
            }
            invoices.add(invoice);
        }
        return invoices;
    }

    private static PostedInvoice read(Fields fields) {
        LocalDate issuedOn = fields.date("issuedOn");
        LocalDate sentOn = fields.optionalDate("sentOn");
        LocalDate dueOn = fields.date("dueOn");
        notBefore(fields, "sentOn", sentOn, issuedOn, BEFORE_ISSUE);
        notBefore(fields, "dueOn", dueOn, issuedOn, BEFORE_ISSUE);
        Totals totals = totals(fields);
        return new PostedInvoice(
                Values.required(fields, "invoiceNumber", InvoiceNumber::new, NUMBER, NO_NUMBER),
                fields.text("contractNumber", Values.NUMBER_LENGTH),
                issuedOn,
                sentOn,
                null,
                dueOn,
                period(fields),
                totals,
                totals.gross(),
                paid(fields, totals.gross()),
                null,
                null);
    }

    private static void notBefore(Fields fields, String name, @Nullable LocalDate day, LocalDate first, Text wrong) {
        if (day != null && !day.equals(LocalDate.EPOCH) && day.isBefore(first)) {
            fields.violation(name, wrong);
        }
    }

    private static Period period(Fields fields) {
        LocalDate from = fields.date("periodFrom");
        LocalDate to = fields.date("periodTo");
        notBefore(fields, "periodTo", to, from, BEFORE_FROM);
        return new Period(from, to.isBefore(from) ? from : to);
    }

    private static Totals totals(Fields fields) {
        Money net = fields.amount("net");
        Money vat = fields.amount("vat");
        Money gross = fields.amount("gross");
        boolean complete = fields.has("net") && fields.has("vat") && fields.has("gross");
        if (complete && !net.plus(vat).isEqual(gross)) {
            fields.violation("gross", GROSS);
        }
        int percent = net.isZero()
                ? 0
                : vat.getAmount()
                        .multiply(HUNDRED)
                        .divide(net.getAmount(), 0, RoundingMode.HALF_UP)
                        .intValue();
        return new Totals(net, percent, vat, gross);
    }

    /** Nothing up to all of it; the same below zero for a credit. */
    private static Money paid(Fields fields, Money gross) {
        Money paid = fields.amount("paid");
        boolean within = gross.isNegative()
                ? !paid.isPositive() && !paid.isLessThan(gross)
                : !paid.isNegative() && !paid.isGreaterThan(gross);
        if (!within && fields.has("gross")) {
            fields.violation("paid", PAID);
        }
        return paid;
    }
}
