package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.WorkingDays;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DemandKind;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

/**
 * Decides whether a customer gets a demand: a pure function of open items, earlier demands, holds and the day. The rules
 * with their vectors are in {@code docs/account-vectors.md}.
 */
public final class DunningPolicy {
    private DunningPolicy() {}

    /**
     * What is known of a customer on the day of the decision.
     *
     * @param earlier demands sent until that day that did not come back
     * @param proposals of demands, decided ones too
     * @param disputed invoice ids
     */
    public record Facts(
            Buyer buyer,
            Account account,
            List<PostedInvoice> invoices,
            List<DemandForPayment> earlier,
            List<ProposedDemand> proposals,
            List<DunningHold> holds,
            Set<String> disputed) {
        LocalDate day() {
            return account.asOf();
        }

        /** What is not paid yet and that nothing holds. */
        List<OpenItem> free() {
            return account.openItems().stream().filter(item -> !isHeld(item)).toList();
        }

        private boolean isHeld(OpenItem item) {
            return disputed.contains(item.invoiceNumber().id())
                    || holds.stream().anyMatch(hold -> hold.holds(item.invoiceNumber(), day()));
        }

        Stream<DemandForPayment> waiting() {
            return proposals.stream().filter(ProposedDemand::isWaiting).map(ProposedDemand::demand);
        }

        /** Sent, or laid before staff. */
        Stream<DemandForPayment> letters() {
            return Stream.concat(earlier.stream(), waiting());
        }

        /** Invoices over which staff refused this letter. */
        Set<InvoiceNumber> refused(String noticeId) {
            return proposals.stream()
                    .filter(proposal -> proposal.demand().noticeId().equals(noticeId))
                    .flatMap(proposal -> proposal.refused().stream())
                    .collect(Collectors.toSet());
        }

        /** The same, but for a proposal that is just being decided. */
        public Facts withoutWaiting(String noticeId) {
            List<ProposedDemand> others = proposals.stream()
                    .map(proposal -> proposal.demand().noticeId().equals(noticeId) ? proposal.replaced() : proposal)
                    .toList();
            return new Facts(buyer, account, invoices, earlier, others, holds, disputed);
        }
    }

    /**
     * The letter of a stage: it lists all that is overdue, that nothing holds and whose deadline does not run, and marks
     * what brought it about. Empty where nothing does, or where one that says as much waits for staff already.
     *
     * @param table the stages; what has come further gets no lesser letter
     * @param billingPeriod the month, such as {@code "2026-11"}; part of the demand's key
     */
    public static Optional<DemandForPayment> demand(
            StageTable table, DunningStage stage, String billingPeriod, Facts facts) {
        String noticeId = new NoticeId(facts.buyer().customerNumber(), billingPeriod, stage.name()).text();
        List<OpenItem> listed = listed(table, stage, facts);
        Set<InvoiceNumber> refused = facts.refused(noticeId);
        Set<InvoiceNumber> causes = listed.stream()
                .filter(item -> isReached(stage, item, facts.day()))
                .filter(item -> stage.withInvoice() || !isDemandedBefore(stage, item, facts))
                .filter(item -> isWarnedBefore(stage, item, facts))
                .map(OpenItem::invoiceNumber)
                .filter(number -> !refused.contains(number))
                .collect(Collectors.toSet());
        if (causes.isEmpty() || isWaiting(stage, causes, facts) || !isWorthALetter(stage, listed, causes, facts)) {
            return Optional.empty();
        }
        Buyer buyer =
                stage.channel() == DunningStage.Channel.POST ? facts.buyer().byPost() : facts.buyer();
        List<OverdueInvoice> demanded = listed.stream()
                .filter(item -> !stage.isReminder() || causes.contains(item.invoiceNumber()))
                .map(item -> overdue(item, causes))
                .toList();
        return Optional.of(new DemandForPayment(
                noticeId,
                stage.name(),
                stage.kind(),
                billingPeriod,
                buyer,
                facts.day(),
                payBy(table, stage, buyer, demanded, facts.day()),
                demanded,
                sum(demanded.stream().map(OverdueInvoice::left)),
                sum(demanded.stream().map(OverdueInvoice::interest)),
                stage.fee(),
                DemandForPayment.Way.UNKNOWN,
                null));
    }

    /**
     * The printed copy of a demand whose e-mail came back: what is still overdue of it, with a new deadline. Its fee is
     * part of what is owed already.
     */
    public static Optional<DemandForPayment> printed(
            StageTable table, DunningStage stage, DemandForPayment bounced, Facts facts) {
        Buyer buyer = facts.buyer().byPost();
        List<OverdueInvoice> left = facts.free().stream()
                .filter(item -> bounced.names(item.invoiceNumber()))
                .filter(item -> item.isOverdue() != stage.isReminder())
                .map(item -> overdue(item, bounced.causes()))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new DemandForPayment(
                        NoticeId.copyOf(bounced.noticeId()),
                        bounced.stage(),
                        bounced.kind(),
                        bounced.billingPeriod(),
                        buyer,
                        facts.day(),
                        payBy(table, stage, buyer, left, facts.day()),
                        left,
                        sum(left.stream().map(OverdueInvoice::left)),
                        sum(left.stream().map(OverdueInvoice::interest)),
                        Pln.ZERO,
                        DemandForPayment.Way.UNKNOWN,
                        bounced.substituteWaterPoint()));
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

    /** What a letter of the stage may ask for; none over what a further stage holds, none again while a deadline runs. */
    private static List<OpenItem> listed(StageTable table, DunningStage stage, Facts facts) {
        Set<String> further = table.after(stage);
        return facts.free().stream()
                .filter(item -> item.isOverdue() != stage.isReminder())
                .filter(item -> facts.letters()
                        .filter(letter -> letter.names(item.invoiceNumber()))
                        .noneMatch(letter -> further.contains(letter.stage())))
                .filter(item -> facts.earlier().stream()
                        .filter(letter -> letter.kind() != DemandKind.REMINDER)
                        .filter(letter -> letter.names(item.invoiceNumber()))
                        .noneMatch(letter -> letter.runsOn(facts.day())))
                .toList();
    }

    private static boolean isReached(DunningStage stage, OpenItem item, LocalDate day) {
        return ChronoUnit.DAYS.between(item.dueOn(), day) >= stage.delayDays();
    }

    /** A stage that the schedule looks for every day comes once to an invoice. */
    private static boolean isDemandedBefore(DunningStage stage, OpenItem item, Facts facts) {
        return facts.earlier().stream()
                .filter(letter -> letter.stage().equals(stage.name()))
                .anyMatch(letter -> letter.names(item.invoiceNumber()));
    }

    private static boolean isWarnedBefore(DunningStage stage, OpenItem item, Facts facts) {
        if (stage.isCutOff()) {
            List<OpenItem> ofContract = overdueOf(item.contractNumber(), facts);
            return isEnough(stage, ofContract.stream())
                    && stage.unpaidPeriods() <= unpaidPeriodsSinceWarned(stage, ofContract, facts);
        }
        return stage.follows() == null
                || warnings(stage, facts)
                        .filter(letter -> !letter.runsOn(facts.day()))
                        .anyMatch(letter -> letter.names(item.invoiceNumber()));
    }

    /**
     * Full billing periods of a contract that began after the customer received the earliest demand for what is still
     * unpaid of it, and that are overdue themselves. Without the evidence of receipt there are none; what is held or
     * disputed counts for nothing.
     */
    private static long unpaidPeriodsSinceWarned(DunningStage stage, List<OpenItem> overdue, Facts facts) {
        Optional<LocalDate> receivedOn = warnings(stage, facts)
                .filter(letter -> overdue.stream().anyMatch(item -> letter.names(item.invoiceNumber())))
                .flatMap(letter -> Optional.ofNullable(letter.deliveredOn()).stream())
                .min(Comparator.naturalOrder());
        return receivedOn
                .map(received -> facts.invoices().stream()
                        .filter(invoice -> !invoice.isCorrection())
                        .filter(invoice -> invoice.period().from().isAfter(received))
                        .filter(invoice -> overdue.stream()
                                .anyMatch(item -> item.invoiceNumber().equals(invoice.number())))
                        .map(invoice -> invoice.period().from())
                        .distinct()
                        .count())
                .orElse(0L);
    }

    private static List<OpenItem> overdueOf(String contractNumber, Facts facts) {
        return facts.free().stream()
                .filter(OpenItem::isOverdue)
                .filter(item -> item.contractNumber().equals(contractNumber))
                .toList();
    }

    private static Stream<DemandForPayment> warnings(DunningStage stage, Facts facts) {
        return facts.earlier().stream().filter(letter -> letter.stage().equals(stage.follows()));
    }

    /** A proposal is made anew only where something more brings it about. */
    private static boolean isWaiting(DunningStage stage, Set<InvoiceNumber> causes, Facts facts) {
        return facts.waiting()
                .filter(proposal -> proposal.stage().equals(stage.name()))
                .anyMatch(proposal -> proposal.causes().containsAll(causes));
    }

    /** The minimum is of all that is overdue; a reminder's of what it reminds of, a proposal's to cut off of the contract. */
    private static boolean isWorthALetter(
            DunningStage stage, List<OpenItem> listed, Set<InvoiceNumber> causes, Facts facts) {
        return switch (stage.kind()) {
            case REMINDER -> isEnough(stage, listed.stream().filter(item -> causes.contains(item.invoiceNumber())));
            case DEMAND, FINAL -> isEnough(stage, facts.free().stream().filter(OpenItem::isOverdue));
            case CUT_OFF -> true;
        };
    }

    private static boolean isEnough(DunningStage stage, Stream<OpenItem> items) {
        return !sum(items.map(OpenItem::left)).isLessThan(stage.minimum());
    }

    private static OverdueInvoice overdue(OpenItem item, Set<InvoiceNumber> causes) {
        return new OverdueInvoice(
                item.invoiceNumber(),
                item.dueOn(),
                item.left(),
                item.daysLate(),
                item.interest(),
                causes.contains(item.invoiceNumber()));
    }

    /** On paper it counts from the expected receipt; on a day off it moves to the next working day (art. 115 of the Civil Code). */
    private static LocalDate payBy(
            StageTable table, DunningStage stage, Buyer buyer, List<OverdueInvoice> demanded, LocalDate day) {
        if (stage.isReminder()) {
            return demanded.stream()
                    .map(OverdueInvoice::dueOn)
                    .max(Comparator.naturalOrder())
                    .orElse(day);
        }
        boolean byEmail = buyer.byEmail() && buyer.email() != null;
        return WorkingDays.onOrAfter(day.plusDays((byEmail ? 0 : table.postDays()) + stage.payWithinDays()));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Pln.ZERO, Money::plus);
    }
}
