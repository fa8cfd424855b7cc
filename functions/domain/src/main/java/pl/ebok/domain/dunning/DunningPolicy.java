package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;

/** Decides whether a customer gets a demand: a pure function of open items, earlier notices, holds and the day. */
public final class DunningPolicy {
    private DunningPolicy() {}

    /**
     * What is known of a customer on the day of the decision.
     *
     * @param earlier demands sent
     * @param waiting demands that wait for staff's approval
     * @param disputed invoice ids
     */
    public record Facts(
            Buyer buyer,
            Account account,
            List<PostedInvoice> invoices,
            List<DemandForPayment> earlier,
            List<DemandForPayment> waiting,
            List<DunningHold> holds,
            Set<String> disputed) {
        LocalDate day() {
            return account.asOf();
        }

        /** The same, but for a proposal that is just being decided. */
        public Facts withoutWaiting(String noticeId) {
            List<DemandForPayment> others = waiting.stream()
                    .filter(proposal -> !proposal.noticeId().equals(noticeId))
                    .toList();
            return new Facts(buyer, account, invoices, earlier, others, holds, disputed);
        }
    }

    /**
     * The demand of a stage, for all invoices that have come so far and that nothing holds.
     *
     * @param table the stages; what has come further gets no lesser letter
     * @param billingPeriod the month, such as {@code "2026-11"}; part of the demand's key
     */
    public static Optional<DemandForPayment> demand(
            StageTable table, DunningStage stage, String billingPeriod, Facts facts) {
        Set<String> thisOrLater = table.from(stage);
        List<OverdueInvoice> demanded = facts.account().openItems().stream()
                .filter(item -> isReached(stage, item, facts.day()))
                .filter(item -> !isHeld(item, facts))
                .filter(item -> stage.withInvoice() || !isDemandedBefore(thisOrLater, item, facts))
                .filter(item -> isWarnedBefore(stage, item, facts))
                .map(item -> new OverdueInvoice(
                        item.invoiceNumber(), item.dueOn(), item.left(), item.daysLate(), item.interest()))
                .toList();
        Money principal = sum(demanded.stream().map(OverdueInvoice::left));
        if (demanded.isEmpty() || principal.isLessThan(stage.minimum()) || isRunning(stage, demanded, facts)) {
            return Optional.empty();
        }
        Buyer buyer =
                stage.channel() == DunningStage.Channel.POST ? facts.buyer().byPost() : facts.buyer();
        return Optional.of(new DemandForPayment(
                new NoticeId(buyer.customerNumber(), billingPeriod, stage.name()).text(),
                stage.name(),
                billingPeriod,
                buyer,
                facts.day(),
                payBy(stage, demanded, facts.day()),
                demanded,
                principal,
                sum(demanded.stream().map(OverdueInvoice::interest)),
                stage.fee(),
                null));
    }

    /** How far dunning has come: the latest stage sent for an invoice still overdue. Nothing overdue, no stage. */
    public static Optional<DunningStage> reached(StageTable table, Account account, List<DemandForPayment> sent) {
        return table.stages().reversed().stream()
                .filter(stage -> sent.stream()
                        .filter(notice -> notice.stage().equals(stage.name()))
                        .anyMatch(notice ->
                                account.overdueItems().stream().anyMatch(item -> notice.names(item.invoiceNumber()))))
                .findFirst();
    }

    private static boolean isReached(DunningStage stage, OpenItem item, LocalDate day) {
        long sinceDue = ChronoUnit.DAYS.between(item.dueOn(), day);
        return stage.isReminder()
                ? !item.isOverdue() && sinceDue >= stage.delayDays()
                : item.isOverdue() && sinceDue >= stage.delayDays();
    }

    private static boolean isHeld(OpenItem item, Facts facts) {
        return facts.disputed().contains(item.invoiceNumber().id())
                || facts.holds().stream().anyMatch(hold -> hold.holds(item.invoiceNumber(), facts.day()));
    }

    /** A stage that the schedule looks for every day comes once to an invoice. */
    private static boolean isDemandedBefore(Set<String> stages, OpenItem item, Facts facts) {
        return Stream.concat(facts.earlier().stream(), facts.waiting().stream())
                .filter(notice -> stages.contains(notice.stage()))
                .anyMatch(notice -> notice.names(item.invoiceNumber()));
    }

    private static boolean isWarnedBefore(DunningStage stage, OpenItem item, Facts facts) {
        if (stage.isCutOff()) {
            return stage.unpaidPeriods() <= unpaidPeriodsSinceWarned(stage, item.contractNumber(), facts);
        }
        return stage.follows() == null
                || warnings(stage, facts)
                        .filter(notice -> notice.payBy().isBefore(facts.day()))
                        .anyMatch(notice -> notice.names(item.invoiceNumber()));
    }

    /**
     * Full billing periods of a contract that began after the customer received the earliest demand for what is still
     * unpaid of it, and that are overdue themselves. Without the evidence of receipt there are none.
     */
    private static long unpaidPeriodsSinceWarned(DunningStage stage, String contractNumber, Facts facts) {
        List<OpenItem> overdue = facts.account().overdueItems().stream()
                .filter(item -> item.contractNumber().equals(contractNumber))
                .toList();
        Optional<LocalDate> receivedOn = warnings(stage, facts)
                .filter(notice -> overdue.stream().anyMatch(item -> notice.names(item.invoiceNumber())))
                .flatMap(notice -> Optional.ofNullable(notice.deliveredOn()).stream())
                .min(Comparator.naturalOrder());
        return receivedOn
                .map(received -> facts.invoices().stream()
                        .filter(invoice -> !invoice.isCorrection())
                        .filter(invoice -> invoice.period().from().isAfter(received))
                        .filter(invoice -> isAmong(overdue, invoice.number()))
                        .map(invoice -> invoice.period().from())
                        .distinct()
                        .count())
                .orElse(0L);
    }

    private static boolean isAmong(List<OpenItem> items, InvoiceNumber number) {
        return items.stream().anyMatch(item -> item.invoiceNumber().equals(number));
    }

    private static Stream<DemandForPayment> warnings(DunningStage stage, Facts facts) {
        return facts.earlier().stream().filter(notice -> notice.stage().equals(stage.follows()));
    }

    /** Not again while the deadline of one over the same invoices is still running. */
    private static boolean isRunning(DunningStage stage, List<OverdueInvoice> demanded, Facts facts) {
        return facts.earlier().stream()
                .filter(notice -> notice.stage().equals(stage.name()))
                .filter(notice -> !facts.day().isAfter(notice.payBy()))
                .anyMatch(notice -> demanded.stream().allMatch(invoice -> notice.names(invoice.number())));
    }

    private static LocalDate payBy(DunningStage stage, List<OverdueInvoice> demanded, LocalDate day) {
        return stage.isReminder()
                ? demanded.stream()
                        .map(OverdueInvoice::dueOn)
                        .max(Comparator.naturalOrder())
                        .orElse(day)
                : day.plusDays(stage.payWithinDays());
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Pln.ZERO, Money::plus);
    }
}
