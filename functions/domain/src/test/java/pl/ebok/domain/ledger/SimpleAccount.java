package pl.ebok.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.Money;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;

/**
 * The rules of the account once more, as simply as they can be written: day after day, in grosze, with nothing of the
 * real replay. It knows no demands and no fees.
 */
public final class SimpleAccount {
    private static final BigDecimal DIVISOR = BigDecimal.valueOf(3_650_000);
    private static final Map<LocalDate, Integer> RATES =
            new TreeMap<>(Map.of(LocalDate.parse("2025-12-04"), 950, LocalDate.parse("2026-03-05"), 925));

    private final List<LedgerEntry> entries;
    private final Map<String, One> debts = new LinkedHashMap<>();
    private final LocalDate until;
    private long credit;

    private static final class One {
        final String number;
        final LocalDate dueOn;
        long principal;
        /** Grosze × hundredths of a percent × days. */
        long weighed;

        long paidInterest;

        One(String number, LocalDate dueOn, long principal) {
            this.number = number;
            this.dueOn = dueOn;
            this.principal = principal;
        }

        long interest() {
            return BigDecimal.valueOf(weighed)
                            .divide(DIVISOR, 0, RoundingMode.HALF_UP)
                            .longValueExact()
                    - paidInterest;
        }
    }

    private SimpleAccount(List<LedgerEntry> all, LocalDate until) {
        this.until = until;
        this.entries = all.stream().filter(entry -> !entry.on().isAfter(until)).toList();
    }

    /** What is left and the interest of each open debt, with the credit at the end. */
    public static List<String> of(List<LedgerEntry> all, LocalDate until) {
        var account = new SimpleAccount(all, until);
        LocalDate first = account.entries.stream()
                .map(LedgerEntry::on)
                .min(Comparator.naturalOrder())
                .orElse(until);
        for (LocalDate day = first; !day.isAfter(until); day = day.plusDays(1)) {
            account.accrue(day);
            account.book(day);
        }
        var lines = new ArrayList<String>();
        account.inOrder().forEach(debt -> lines.add(debt.number + " " + debt.principal + " " + debt.interest()));
        lines.add("credit " + account.credit);
        return lines;
    }

    private void accrue(LocalDate day) {
        int rate = 0;
        for (var change : RATES.entrySet()) {
            rate = change.getKey().isAfter(day) ? rate : change.getValue();
        }
        for (One debt : debts.values()) {
            debt.weighed += day.isAfter(debt.dueOn) ? debt.principal * rate : 0;
        }
    }

    private void book(LocalDate day) {
        List<LedgerEntry> today =
                entries.stream().filter(entry -> entry.on().equals(day)).toList();
        invoices(today).filter(invoice -> invoice.corrects() == null).forEach(this::book);
        invoices(today).filter(invoice -> invoice.corrects() != null).forEach(this::book);
        today.stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .sorted(Comparator.comparing(Payment::paymentId))
                .filter(payment -> !isTakenBack(payment))
                .forEach(payment -> credit += settle(
                        grosze(payment.amount()),
                        payment.names() == null ? "" : payment.names().value()));
        for (LedgerEntry entry : today) {
            if (entry instanceof WriteOff writeOff) {
                One debt = debts.get(writeOff.invoice().value());
                if (debt != null) {
                    debt.principal = Math.max(0, debt.principal - grosze(writeOff.amount()));
                }
            }
        }
        today.stream()
                .filter(Refund.class::isInstance)
                .map(Refund.class::cast)
                .sorted(Comparator.comparing(Refund::refundId))
                .forEach(this::book);
    }

    private static Stream<PostedInvoice> invoices(List<LedgerEntry> some) {
        return some.stream()
                .filter(PostedInvoice.class::isInstance)
                .map(PostedInvoice.class::cast)
                .sorted(Comparator.comparing(PostedInvoice::number));
    }

    private void book(PostedInvoice invoice) {
        long amount = grosze(invoice.amount());
        long freed = 0;
        if (amount > 0) {
            debts.put(invoice.number().value(), new One(invoice.number().value(), invoice.dueOn(), everOwed(invoice)));
        } else {
            freed = invoice.corrects() == null ? -amount : -amount - takenBackBy(invoice);
        }
        credit = settle(credit + freed, "");
    }

    private void book(Refund refund) {
        long missing = grosze(refund.amount()) - credit;
        credit = Math.max(0, -missing);
        if (missing > 0) {
            LocalDate lost = entries.stream()
                    .filter(Reversal.class::isInstance)
                    .map(LedgerEntry::on)
                    .filter(day -> day.isAfter(refund.on()))
                    .max(Comparator.naturalOrder())
                    .orElse(refund.on());
            String day = String.valueOf(refund.on());
            String name = "Zwrot " + day.substring(8) + "." + day.substring(5, 7) + "." + day.substring(0, 4);
            String number = name;
            for (int i = 2; debts.containsKey(number); i++) {
                number = name + " (" + i + ")";
            }
            debts.put(number, new One(number, DueDate.whenSentOn(lost), missing));
        }
    }

    private boolean isTakenBack(Payment payment) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof Reversal reversal
                        && reversal.paymentId().equals(payment.paymentId()));
    }

    /** The corrections of an invoice until the day of the computation, as a stack of increases. */
    private Map<String, Long> replayCorrections(String root, Map<String, Long> beyond) {
        var stack = new LinkedHashMap<String, Long>();
        List<PostedInvoice> chain = invoices(entries)
                .filter(invoice -> root(invoice).equals(root))
                .sorted(Comparator.comparing(PostedInvoice::issuedOn)
                        .thenComparing(invoice -> invoice.corrects() != null)
                        .thenComparing(PostedInvoice::number))
                .toList();
        for (PostedInvoice one : chain) {
            long amount = grosze(one.amount());
            if (amount > 0) {
                stack.put(one.number().value(), amount);
            } else {
                long rest = -amount;
                for (String increase : new ArrayList<>(stack.keySet()).reversed()) {
                    long taken = Math.min(rest, stack.get(increase));
                    stack.merge(increase, -taken, Long::sum);
                    rest -= taken;
                }
                beyond.put(one.number().value(), rest);
            }
        }
        return stack;
    }

    private String root(PostedInvoice invoice) {
        PostedInvoice one = invoice;
        while (one.corrects() != null) {
            var wanted = one.corrects();
            one = invoices(entries)
                    .filter(other -> other.number().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
        return one.number().value();
    }

    private long everOwed(PostedInvoice invoice) {
        return replayCorrections(root(invoice), new LinkedHashMap<>())
                .get(invoice.number().value());
    }

    private long takenBackBy(PostedInvoice correction) {
        var beyond = new LinkedHashMap<String, Long>();
        replayCorrections(root(correction), beyond);
        return -grosze(correction.amount()) - beyond.get(correction.number().value());
    }

    private long settle(long amount, String named) {
        long rest = amount;
        List<One> order = new ArrayList<>(inOrder());
        order.sort(Comparator.comparing(debt -> !debt.number.equals(named)));
        for (One debt : order) {
            long interest = Math.min(rest, debt.interest());
            debt.paidInterest += interest;
            rest -= interest;
            long principal = Math.min(rest, debt.principal);
            debt.principal -= principal;
            rest -= principal;
        }
        return rest;
    }

    private List<One> inOrder() {
        return debts.values().stream()
                .filter(debt -> debt.principal > 0)
                .sorted(Comparator.<One, LocalDate>comparing(debt -> debt.dueOn).thenComparing(debt -> debt.number))
                .toList();
    }

    static long grosze(Money amount) {
        return amount.getAmountMinorLong();
    }
}
