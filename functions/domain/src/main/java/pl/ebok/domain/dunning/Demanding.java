package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.dunning.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.money.Pln;

/** Decides whether a customer gets a demand: a pure function of open items, earlier notices, holds and the day. */
public final class Demanding {
    private Demanding() {}

    /** What is known of a customer on the day of the decision. */
    public record Facts(
            Buyer buyer,
            Account account,
            List<DemandForPayment> earlier,
            List<DunningHold> holds,
            Set<String> disputed) {}

    /**
     * The demand of a stage, for all overdue invoices that nothing holds.
     *
     * @param billingPeriod the period whose invoice goes out; part of the demand's key
     */
    public static Optional<DemandForPayment> demand(DunningStage stage, String billingPeriod, Facts facts) {
        LocalDate day = facts.account().asOf();
        List<OverdueInvoice> overdue = facts.account().overdueItems().stream()
                .filter(item -> item.daysLate() >= stage.delayDays())
                .filter(item -> !isHeld(item, facts, day))
                .map(item -> new OverdueInvoice(
                        item.invoiceNumber(), item.dueOn(), item.left(), item.daysLate(), item.interest()))
                .toList();
        Money principal = sum(overdue.stream().map(OverdueInvoice::left).toList());
        if (overdue.isEmpty() || principal.isLessThan(stage.minimum()) || isDemandedAlready(stage, overdue, facts)) {
            return Optional.empty();
        }
        return Optional.of(new DemandForPayment(
                noticeId(facts.buyer(), billingPeriod, stage),
                stage.name(),
                billingPeriod,
                facts.buyer(),
                day,
                day.plusDays(stage.payWithinDays()),
                overdue,
                principal,
                sum(overdue.stream().map(OverdueInvoice::interest).toList()),
                stage.fee(),
                null));
    }

    private static boolean isHeld(OpenItem item, Facts facts, LocalDate day) {
        return facts.disputed().contains(item.invoiceNumber().id())
                || facts.holds().stream().anyMatch(hold -> hold.holds(item.invoiceNumber(), day));
    }

    /** Once per period; and not again while the deadline of one over the same invoices is still running. */
    private static boolean isDemandedAlready(DunningStage stage, List<OverdueInvoice> overdue, Facts facts) {
        Set<?> numbers = overdue.stream().map(OverdueInvoice::number).collect(Collectors.toSet());
        return facts.earlier().stream()
                .filter(notice -> notice.stage().equals(stage.name()))
                .filter(notice -> !facts.account().asOf().isAfter(notice.payBy()))
                .anyMatch(notice -> notice.invoices().stream()
                        .map(OverdueInvoice::number)
                        .collect(Collectors.toSet())
                        .containsAll(numbers));
    }

    private static String noticeId(Buyer buyer, String billingPeriod, DunningStage stage) {
        return "W-" + buyer.customerNumber() + "-" + billingPeriod + "-" + stage.name();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Pln.ZERO, Money::plus);
    }
}
