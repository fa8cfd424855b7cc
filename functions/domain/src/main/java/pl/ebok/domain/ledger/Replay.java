package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.ledger.LedgerEntry.Fee;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.ledger.StatementLine.Kind;
import pl.ebok.domain.money.Pln;

/** Goes through an account's entries in order and settles debts as the rules in {@code docs/accounts.md} say. */
final class Replay {
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final List<LedgerEntry> entries;
    private final InterestRates rates;
    private final List<Letter> paidLetters;
    private final TakenBack takenBack;
    private final Set<String> reversed;
    private final Map<InvoiceNumber, Debt> debts = new HashMap<>();
    private final List<StatementLine> statement = new ArrayList<>();
    private Money credit = Pln.ZERO;
    private Money balance = Pln.ZERO;

    /**
     * @param entries in their order
     * @param paidLetters taken to be paid in time
     */
    private Replay(List<LedgerEntry> entries, InterestRates rates, List<Letter> paidLetters) {
        this.entries = entries;
        this.rates = rates;
        this.paidLetters = paidLetters;
        this.takenBack = new TakenBack(entries);
        this.reversed = entries.stream()
                .filter(Reversal.class::isInstance)
                .map(EntryOrder::reference)
                .collect(Collectors.toSet());
        entries.forEach(this::post);
    }

    /** The account of a day: what was booked for a later one does not count. */
    static Account asOf(
            List<? extends LedgerEntry> all, List<DemandForPayment> demands, InterestRates rates, LocalDate day) {
        List<LedgerEntry> entries = all.stream()
                .map(LedgerEntry.class::cast)
                .filter(entry -> !EntryOrder.knownOn(entry).isAfter(day))
                .sorted(EntryOrder.BY_DAY)
                .toList();
        List<Letter> sent = demands.stream()
                .filter(demand -> !demand.issuedOn().isAfter(day))
                .sorted(Comparator.comparing(DemandForPayment::issuedOn).thenComparing(DemandForPayment::noticeId))
                .map(Letter::of)
                .filter(letter -> letter.isPaidOn(entries))
                .toList();
        var replay = new Replay(entries, rates, List.of());
        List<Letter> paid = List.of();
        for (Letter letter : sent) {
            List<Letter> tried = Stream.concat(paid.stream(), Stream.of(letter)).toList();
            var withIt = new Replay(entries, rates, tried);
            if (tried.stream().allMatch(withIt::isPaid)) {
                paid = tried;
                replay = withIt;
            }
        }
        return replay.account(day);
    }

    /** Whether what a letter names was settled by its deadline. */
    private boolean isPaid(Letter letter) {
        return letter.overdue().stream()
                .map(debts::get)
                .allMatch(debt -> debt == null || debt.isClosedBy(letter.payBy()));
    }

    private Account account(LocalDate day) {
        return new Account(day, balance, open().map(debt -> debt.asOf(day)).toList(), statement);
    }

    private void post(LedgerEntry entry) {
        switch (entry) {
            case PostedInvoice invoice -> postInvoice(invoice);
            case Payment payment -> postPayment(payment);
            case Reversal reversal -> line(reversal, Kind.REVERSAL, "", reversal.amount());
            case Refund refund -> postRefund(refund);
            case WriteOff writeOff -> {
                Debt debt = debts.get(writeOff.invoice());
                Money taken = debt == null ? Pln.ZERO : debt.giveUp(writeOff.amount(), writeOff.on());
                line(writeOff, Kind.WRITE_OFF, writeOff.reason(), taken.negated());
            }
            case Fee fee -> {
                Debt debt = debts.get(fee.invoice());
                if (debt != null) {
                    debt.charge(fee.amount());
                    line(fee, Kind.FEE, "", fee.amount());
                }
            }
        }
    }

    private void postInvoice(PostedInvoice invoice) {
        line(invoice, invoice.isCorrection() ? Kind.CORRECTION : Kind.INVOICE, "", invoice.amount());
        if (invoice.paidEarlier().isPositive()) {
            line(invoice, Kind.PAYMENT, "", invoice.paidEarlier().negated());
        }
        // The correction's own line takes back what was never owed; here it only stops interest.
        Money charged = Pln.larger(invoice.amount(), Pln.ZERO).minus(takenBack.of(invoice.number()));
        Money owed = Pln.larger(charged.minus(invoice.paidEarlier()), Pln.ZERO);
        Money freed = Pln.larger(invoice.paidEarlier().minus(charged), Pln.ZERO);
        if (invoice.amount().isPositive()) {
            owe(invoice.number(), invoice.contractNumber(), invoice.dueOn(), invoice.amount(), owed);
        } else {
            freed = freed.plus(
                    invoice.isCorrection()
                            ? takenBack.givenBy(invoice.number())
                            : invoice.amount().negated());
        }
        credit = settle(credit.plus(freed), open().toList(), invoice.issuedOn());
    }

    private void owe(InvoiceNumber number, String contract, LocalDate dueOn, Money gross, Money owed) {
        List<Letter> naming = paidLetters.stream()
                .filter(letter -> letter.overdue().contains(number))
                .toList();
        debts.put(number, new Debt(new Debt.Claim(number, contract, dueOn, gross), owed, rates, naming));
    }

    private void postPayment(Payment payment) {
        line(payment, Kind.PAYMENT, payment.title(), payment.amount().negated());
        if (!reversed.contains(payment.paymentId())) {
            credit = credit.plus(settle(payment.amount(), inOrderFor(payment), payment.on()));
        }
    }

    /** What was sent back beyond what the customer had, since a payment was not the customer's, is owed like an invoice. */
    private void postRefund(Refund refund) {
        line(refund, Kind.REFUND, "", refund.amount());
        Money covered = Pln.smaller(credit, refund.amount());
        credit = credit.minus(covered);
        Money missing = refund.amount().minus(covered);
        if (missing.isPositive()) {
            owe(claimNumber(refund), "", DueDate.whenSentOn(missingSince(refund)), refund.amount(), missing);
        }
    }

    private InvoiceNumber claimNumber(Refund refund) {
        String day = "Zwrot " + refund.on().format(PRINTED);
        InvoiceNumber number = new InvoiceNumber(day);
        for (int i = 2; debts.containsKey(number); i++) {
            number = new InvoiceNumber(day + " (" + i + ")");
        }
        return number;
    }

    private LocalDate missingSince(Refund refund) {
        return entries.stream()
                .filter(Reversal.class::isInstance)
                .map(LedgerEntry::on)
                .filter(day -> day.isAfter(refund.on()))
                .max(Comparator.naturalOrder())
                .orElse(refund.on());
    }

    /** Settles debts with an amount and gives back the rest of it. */
    private Money settle(Money amount, List<Debt> inOrder, LocalDate day) {
        Money rest = amount;
        for (Debt debt : inOrder) {
            Debt.Settlement settled = debt.settle(rest, day);
            rest = rest.minus(settled.total());
            if (settled.interest().isPositive()) {
                line(day, Kind.INTEREST, debt.number().value(), settled.interest());
            }
            Money forgiven = debt.isOpen() ? Pln.ZERO : debt.forgiven();
            if (forgiven.isPositive() && settled.total().isPositive()) {
                line(day, Kind.INTEREST, debt.number().value(), forgiven);
                line(day, Kind.INTEREST_FORGIVEN, debt.number().value(), forgiven.negated());
            }
        }
        return rest;
    }

    /** The invoice a payment names, then what a letter paid by it names, then the others, oldest due date first. */
    private List<Debt> inOrderFor(Payment payment) {
        InvoiceNumber named = payment.names();
        Set<InvoiceNumber> letter = paidLetters.stream()
                .filter(paid -> paid.runsOn(payment.on()))
                .filter(paid -> named == null || paid.overdue().contains(named))
                .flatMap(paid -> paid.overdue().stream())
                .collect(Collectors.toSet());
        return open().sorted(Comparator.comparing((Debt debt) -> !debt.number().equals(named))
                        .thenComparing(debt -> !letter.contains(debt.number())))
                .toList();
    }

    private Stream<Debt> open() {
        return debts.values().stream()
                .filter(Debt::isOpen)
                .sorted(Comparator.comparing(Debt::dueOn).thenComparing(Debt::number));
    }

    private void line(LedgerEntry entry, Kind kind, String title, Money amount) {
        balance = balance.plus(amount);
        statement.add(new StatementLine(entry.on(), kind, EntryOrder.reference(entry), title, amount, balance));
    }

    private void line(LocalDate day, Kind kind, String reference, Money amount) {
        balance = balance.plus(amount);
        statement.add(new StatementLine(day, kind, reference, "", amount, balance));
    }
}
