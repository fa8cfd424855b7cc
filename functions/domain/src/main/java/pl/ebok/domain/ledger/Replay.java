package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.money.Pln;

/** Goes through an account's entries in order and settles debts as domain rules say. */
final class Replay {
    private static final Comparator<LedgerEntry> BY_DAY =
            Comparator.comparing(LedgerEntry::on).thenComparingInt(Replay::rank).thenComparing(Replay::reference);

    private final List<LedgerEntry> entries;
    private final InterestRates rates;
    private final Map<InvoiceNumber, Debt> debts = new HashMap<>();
    private final Map<InvoiceNumber, Money> creditedByCorrections = new HashMap<>();
    private final Set<String> reversed = new HashSet<>();
    private final List<StatementLine> statement = new ArrayList<>();
    private Money credit = Pln.ZERO;
    private Money balance = Pln.ZERO;

    Replay(List<? extends LedgerEntry> entries, InterestRates rates) {
        this.entries =
                entries.stream().map(LedgerEntry.class::cast).sorted(BY_DAY).toList();
        this.rates = rates;
    }

    Account asOf(LocalDate day) {
        lookAhead();
        entries.forEach(this::post);
        return new Account(day, balance, open().map(debt -> debt.asOf(day)).toList(), statement);
    }

    /** What a correction takes back was never owed: no interest runs on it, so it is known from the start. */
    private void lookAhead() {
        Map<InvoiceNumber, InvoiceNumber> corrected = new HashMap<>();
        for (LedgerEntry entry : entries) {
            switch (entry) {
                case PostedInvoice invoice -> {
                    InvoiceNumber corrects = invoice.corrects();
                    if (corrects != null) {
                        InvoiceNumber root = corrected.getOrDefault(corrects, corrects);
                        corrected.put(invoice.number(), root);
                        if (invoice.amount().isNegative()) {
                            creditedByCorrections.merge(root, invoice.amount().negated(), Money::plus);
                        }
                    }
                }
                case Reversal reversal -> reversed.add(reversal.paymentId());
                case Payment _, Refund _, WriteOff _, Fee _ -> {}
            }
        }
    }

    private void post(LedgerEntry entry) {
        switch (entry) {
            case PostedInvoice invoice -> postInvoice(invoice);
            case Payment payment -> postPayment(payment);
            case Reversal reversal -> line(reversal, StatementLine.Kind.REVERSAL, "", reversal.amount());
            case Refund refund -> {
                credit = credit.minus(refund.amount());
                line(refund, StatementLine.Kind.REFUND, "", refund.amount());
            }
            case WriteOff writeOff -> {
                Debt debt = debts.get(writeOff.invoice());
                Money taken = debt == null ? Pln.ZERO : debt.reduce(writeOff.amount(), writeOff.on());
                line(writeOff, StatementLine.Kind.WRITE_OFF, writeOff.reason(), taken.negated());
            }
            case Fee fee -> {
                Debt debt = debts.get(fee.invoice());
                if (debt != null) {
                    debt.charge(fee.amount());
                    line(fee, StatementLine.Kind.FEE, "", fee.amount());
                }
            }
        }
    }

    private void postInvoice(PostedInvoice invoice) {
        var kind = invoice.isCorrection() ? StatementLine.Kind.CORRECTION : StatementLine.Kind.INVOICE;
        line(invoice, kind, "", invoice.amount());
        if (invoice.paidEarlier().isPositive()) {
            line(invoice, StatementLine.Kind.PAYMENT, "", invoice.paidEarlier().negated());
        }
        if (invoice.amount().isPositive()) {
            Money owed = invoice.amount().minus(invoice.paidEarlier());
            Money takenBack = creditedByCorrections.getOrDefault(invoice.number(), Pln.ZERO);
            // The correction's own line takes this off the balance on its day; here it only stops interest.
            Debt debt = new Debt(invoice, max(owed.minus(takenBack), Pln.ZERO), rates);
            credit = credit.plus(max(takenBack.minus(owed), Pln.ZERO)).plus(max(owed.negated(), Pln.ZERO));
            debts.put(invoice.number(), debt);
            credit = credit.minus(debt.reduce(max(credit, Pln.ZERO), invoice.issuedOn()));
        } else if (!invoice.isCorrection()) {
            // An invoice that only gives an estimate back: it settles what is open, as a payment does.
            credit = credit.plus(settle(invoice.amount().negated(), null, invoice.issuedOn()));
        }
    }

    private void postPayment(Payment payment) {
        line(
                payment,
                StatementLine.Kind.PAYMENT,
                payment.title(),
                payment.amount().negated());
        if (reversed.contains(payment.paymentId())) {
            return;
        }
        credit = credit.plus(settle(payment.amount(), payment.names(), payment.on()));
    }

    /** Settles open debts with an amount and gives back the rest of it. */
    private Money settle(Money amount, @Nullable InvoiceNumber named, LocalDate day) {
        Money rest = amount;
        for (Debt debt : inOrderFor(named)) {
            Debt.Settlement settled = debt.settle(rest, day);
            rest = rest.minus(settled.total());
            if (settled.interest().isPositive()) {
                interestLine(day, debt.number(), settled.interest());
            }
        }
        return rest;
    }

    /** The invoice a payment names, then the others, oldest due date first. */
    private List<Debt> inOrderFor(@Nullable InvoiceNumber named) {
        Debt first = named == null ? null : debts.get(named);
        return Stream.concat(Stream.ofNullable(first).filter(Debt::isOpen), open().filter(debt -> debt != first))
                .toList();
    }

    private Stream<Debt> open() {
        return debts.values().stream()
                .filter(Debt::isOpen)
                .sorted(Comparator.comparing(Debt::dueOn).thenComparing(Debt::number));
    }

    private void line(LedgerEntry entry, StatementLine.Kind kind, String title, Money amount) {
        balance = balance.plus(amount);
        statement.add(new StatementLine(entry.on(), kind, reference(entry), title, amount, balance));
    }

    private void interestLine(LocalDate day, InvoiceNumber number, Money interest) {
        balance = balance.plus(interest);
        statement.add(new StatementLine(day, StatementLine.Kind.INTEREST, number.value(), "", interest, balance));
    }

    private static Money max(Money a, Money b) {
        return a.isGreaterThan(b) ? a : b;
    }

    private static String reference(LedgerEntry entry) {
        return switch (entry) {
            case PostedInvoice invoice -> invoice.number().value();
            case Payment payment -> payment.paymentId();
            case Reversal reversal -> reversal.paymentId();
            case Refund refund -> refund.refundId();
            case WriteOff writeOff -> writeOff.writeOffId();
            case Fee fee -> fee.noticeId();
        };
    }

    /** Order within a day: what is owed before what pays it. */
    private static int rank(LedgerEntry entry) {
        return switch (entry) {
            case PostedInvoice _ -> 0;
            case Fee _ -> 1;
            case Payment _ -> 2;
            case Reversal _ -> 3;
            case WriteOff _ -> 4;
            case Refund _ -> 5;
        };
    }
}
