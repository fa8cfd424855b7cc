package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.money.Pln;

/** An account written in short, as the vectors do. */
public final class AccountText {
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final String AMOUNT = "(-?\\d+\\.\\d\\d)";
    private static final Pattern INVOICE = Pattern.compile("(I\\d+) " + AMOUNT + "(?: paid " + AMOUNT + ")? due " + DAY
            + "(?: of (\\S+))?(?: over " + DAY + "\\.\\." + DAY + ")?");
    private static final Pattern CORRECTION = Pattern.compile("(K\\d+) of (\\w+) " + AMOUNT + " on " + DAY);
    private static final Pattern PAYMENT = Pattern.compile("(P\\d+) " + AMOUNT + " on " + DAY + "(?: for (\\w+))?");
    private static final Pattern REVERSAL = Pattern.compile("X (P\\d+) on " + DAY);
    private static final Pattern REFUND = Pattern.compile("R " + AMOUNT + " on " + DAY);
    private static final Pattern WRITE_OFF = Pattern.compile("W (\\w+) " + AMOUNT + " on " + DAY);
    private static final Pattern DEMAND =
            Pattern.compile("D " + DAY + " until " + DAY + " over ([\\w ]+?)(?: fee " + AMOUNT + ")?");

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<DemandForPayment> demands = new ArrayList<>();

    private AccountText() {}

    public static CustomerLedger read(String text) {
        var account = new AccountText();
        VectorRows.parts(text).forEach(account::add);
        return new CustomerLedger(account.entries, List.of(), account.demands, List.of(), List.of(), List.of());
    }

    private void add(String part) {
        boolean known = matches(part, INVOICE, AccountText::invoice)
                || matches(part, CORRECTION, AccountText::correction)
                || matches(part, PAYMENT, AccountText::payment)
                || matches(part, REVERSAL, m -> new Reversal(m.group(1), day(m.group(2)), amountOf(m.group(1))))
                || matches(part, REFUND, m -> new Refund("R" + entries.size(), day(m.group(2)), Pln.of(m.group(1))))
                || matches(
                        part,
                        WRITE_OFF,
                        m -> new WriteOff("W", day(m.group(3)), Pln.of(m.group(2)), new InvoiceNumber(m.group(1)), ""))
                || demand(DEMAND.matcher(part));
        if (!known) {
            throw new IllegalArgumentException("not an entry: " + part);
        }
    }

    private boolean matches(String part, Pattern pattern, Function<Matcher, LedgerEntry> entry) {
        Matcher matcher = pattern.matcher(part);
        return matcher.matches() && entries.add(entry.apply(matcher));
    }

    private Money amountOf(String paymentId) {
        return entries.stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .filter(payment -> payment.paymentId().equals(paymentId))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static LedgerEntry invoice(Matcher m) {
        LocalDate due = day(m.group(4));
        String contract = m.group(5) == null ? "U/1" : m.group(5);
        Period period = m.group(6) == null
                ? new Period(due.minusDays(74), due.minusDays(15))
                : new Period(day(m.group(6)), day(m.group(7)));
        return posted(m.group(1), contract, due.minusDays(14), due, period, m.group(2), m.group(3), null);
    }

    private static LedgerEntry correction(Matcher m) {
        LocalDate on = day(m.group(4));
        var period = new Period(on.minusDays(74), on.minusDays(15));
        return posted(m.group(1), "U/1", on, on.plusDays(14), period, m.group(3), null, new InvoiceNumber(m.group(2)));
    }

    private static PostedInvoice posted(
            String number,
            String contract,
            LocalDate issuedOn,
            LocalDate due,
            Period period,
            String amount,
            @Nullable String paid,
            @Nullable InvoiceNumber corrects) {
        return new PostedInvoice(
                new InvoiceNumber(number),
                contract,
                issuedOn,
                issuedOn,
                null,
                due,
                period,
                Totals.ofNet(Pln.ZERO, 8),
                Pln.of(amount),
                paid == null ? Pln.ZERO : Pln.of(paid),
                corrects,
                null);
    }

    private static LedgerEntry payment(Matcher m) {
        InvoiceNumber names = m.group(4) == null ? null : new InvoiceNumber(m.group(4));
        return new Payment(m.group(1), day(m.group(3)), Pln.of(m.group(2)), names, "", "STATEMENT");
    }

    private boolean demand(Matcher m) {
        if (!m.matches()) {
            return false;
        }
        LocalDate on = day(m.group(1));
        List<OverdueInvoice> invoices = Stream.of(m.group(3).split(" "))
                .map(InvoiceNumber::new)
                .map(this::overdue)
                .toList();
        String id = "W-101001-" + on + "-demand";
        if (m.group(4) != null) {
            entries.add(new Fee(id, on, Pln.of(m.group(4)), invoices.getFirst().number()));
        }
        var buyer = Buyer.of(CustomerBuilder.aCustomer().build());
        demands.add(new DemandForPayment(
                id,
                "demand",
                on.toString().substring(0, 7),
                buyer,
                on,
                day(m.group(2)),
                invoices,
                Pln.ZERO,
                Pln.ZERO,
                Pln.ZERO,
                null));
        return true;
    }

    private OverdueInvoice overdue(InvoiceNumber number) {
        LocalDate due = entries.stream()
                .filter(PostedInvoice.class::isInstance)
                .map(PostedInvoice.class::cast)
                .filter(invoice -> invoice.number().equals(number))
                .findFirst()
                .orElseThrow()
                .dueOn();
        return new OverdueInvoice(number, due, Pln.ZERO, 0, Pln.ZERO);
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
