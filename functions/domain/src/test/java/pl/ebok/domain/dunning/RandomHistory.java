package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.LedgerEntry.Refund;
import pl.ebok.domain.ledger.LedgerEntry.Reversal;
import pl.ebok.domain.ledger.LedgerEntry.WriteOff;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.money.Pln;

/** Two years of one customer: bills, payments of all kinds, corrections, refunds, write-offs, holds, bounces, clerks. */
final class RandomHistory {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final InterestRates RATES = InterestRates.published();
    private static final LocalDate BEGIN = LocalDate.parse("2026-01-07");
    private static final LocalDate END = BEGIN.plusYears(2);

    private final RandomGenerator random;
    private final MemoryLedger ledger = new MemoryLedger();
    private final Set<String> disputed = new HashSet<>();
    private final GatheringFacts gathering = new GatheringFacts(_ -> disputed, RATES);
    private final IssuingDemand issuing = new IssuingDemand(ledger);
    private final StageTable stages;
    private final Buyer buyer;
    private LocalDate today = BEGIN;
    private LocalDate nextBill = BEGIN;
    private boolean billed;
    private int count;

    RandomHistory(long seed) {
        // SplittableRandom gives seeds that are neighbours nothing in common.
        this.random = new SplittableRandom(seed);
        this.buyer = HistoriesTest.buyer(random.nextBoolean());
        this.stages = random.nextInt(3) == 0 ? withReminder() : StageTable.STANDARD;
    }

    private static StageTable withReminder() {
        var reminder = new DunningStage("reminder", -3, Pln.of("10.00"), 0, Pln.ZERO, false, false);
        var all = new ArrayList<>(List.of(reminder));
        all.addAll(StageTable.STANDARD.stages());
        return new StageTable(all);
    }

    boolean goesOn() {
        return today.isBefore(END);
    }

    LocalDate today() {
        return today;
    }

    boolean billedToday() {
        return billed;
    }

    CustomerLedger ledger() {
        return ledger.read(CUSTOMER);
    }

    /** Nothing was booked between a demand and the end of its day. */
    Account accountBefore(DemandForPayment demand) {
        return account(demand.issuedOn());
    }

    boolean isHeld(InvoiceNumber number) {
        return disputed.contains(number.id()) || ledger().holds().stream().anyMatch(hold -> hold.holds(number, today));
    }

    void nextDay() {
        today = today.plusDays(1 + random.nextInt(8));
        billed = false;
        maybe(25, this::pay);
        maybe(6, this::correct);
        maybe(3, this::takeBack);
        maybe(6, this::refund);
        maybe(2, this::writeOff);
        maybe(4, this::hold);
        maybe(4, this::dispute);
        clerks();
        bill();
        post();
        daily();
        maybe(20, this::daily);
    }

    private void maybe(int percent, Runnable event) {
        if (random.nextInt(100) < percent) {
            event.run();
        }
    }

    private void bill() {
        if (today.isBefore(nextBill)) {
            return;
        }
        nextBill = today.plusDays(55 + random.nextInt(12));
        for (String contract : random.nextBoolean() ? List.of("U/1") : List.of("U/1", "U/2")) {
            Money amount = random.nextInt(20) == 0 ? amount(3_000).negated() : amount(30_000);
            invoice("I", contract, amount, null);
        }
        billed = true;
        DunningStage stage = stages.withInvoice().orElseThrow();
        for (int delivered = 0; delivered < 2; delivered++) {
            DunningPolicy.Facts facts = facts();
            DunningPolicy.demand(stages, stage, YearMonth.from(today).toString(), facts)
                    .ifPresent(demand -> issuing.apply(stage, demand, facts));
        }
    }

    private void invoice(String prefix, String contract, Money amount, @Nullable InvoiceNumber corrects) {
        ledger.importInvoice(
                CUSTOMER,
                new PostedInvoice(
                        new InvoiceNumber("%s%03d".formatted(prefix, count++)),
                        contract,
                        today,
                        today,
                        null,
                        DueDate.whenSentOn(today),
                        new Period(today.minusDays(60), today.minusDays(1)),
                        Totals.ofNet(Pln.ZERO, 8),
                        amount,
                        Pln.ZERO,
                        corrects,
                        null));
    }

    private void pay() {
        Account account = account(today);
        List<DemandForPayment> letters = ledger().demands();
        Money amount = switch (random.nextInt(4)) {
            case 0 -> letters.isEmpty() ? amount(20_000) : letters.getFirst().total();
            case 1 -> Pln.larger(account.balance().plus(account.interest()), Pln.of("0.01"));
            default -> amount(25_000);
        };
        List<OpenItem> open = account.openItems();
        InvoiceNumber names =
                open.isEmpty() || random.nextInt(3) > 0 ? null : one(open).invoiceNumber();
        ledger.add(CUSTOMER, new Payment("p%03d".formatted(count++), today, amount, names, "", "STATEMENT"));
    }

    private void correct() {
        List<PostedInvoice> invoices = ledger().invoices().stream()
                .filter(invoice -> invoice.amount().isPositive() || invoice.isCorrection())
                .toList();
        if (!invoices.isEmpty()) {
            PostedInvoice corrected = one(invoices);
            Money by = amount(15_000);
            invoice("K", corrected.contractNumber(), random.nextInt(3) == 0 ? by : by.negated(), corrected.number());
        }
    }

    private void takeBack() {
        List<Payment> payments = ledger().entries().stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .filter(payment -> ledger().entries().stream()
                        .noneMatch(entry -> entry instanceof Reversal reversal
                                && reversal.paymentId().equals(payment.paymentId())))
                .toList();
        if (!payments.isEmpty()) {
            Payment payment = one(payments);
            ledger.add(CUSTOMER, new Reversal(payment.paymentId(), today, payment.amount()));
        }
    }

    private void refund() {
        Money overpaid = account(today).overpayment();
        if (overpaid.isPositive()) {
            ledger.add(CUSTOMER, new Refund("r%03d".formatted(count++), today, overpaid));
        }
    }

    private void writeOff() {
        List<OpenItem> overdue = account(today).overdueItems();
        if (!overdue.isEmpty()) {
            OpenItem item = one(overdue);
            ledger.add(
                    CUSTOMER, new WriteOff("w%03d".formatted(count++), today, item.left(), item.invoiceNumber(), ""));
        }
    }

    private void hold() {
        List<OpenItem> open = account(today).openItems();
        InvoiceNumber invoice =
                open.isEmpty() || random.nextInt(3) == 0 ? null : one(open).invoiceNumber();
        ledger.putHold(
                CUSTOMER,
                new DunningHold("h" + random.nextInt(3), invoice, "raty", today, today.plusDays(random.nextInt(90))));
    }

    private void dispute() {
        List<OpenItem> open = account(today).openItems();
        if (disputed.isEmpty() && !open.isEmpty()) {
            disputed.add(one(open).invoiceNumber().id());
        } else {
            disputed.clear();
        }
    }

    private void clerks() {
        for (ProposedDemand proposal : ledger().proposals()) {
            NoticeId id = NoticeId.parse(proposal.demand().noticeId()).orElseThrow();
            if (proposal.isWaiting() && random.nextInt(5) == 0) {
                ledger.refuse(id, "raty");
            } else if (proposal.isWaiting() && random.nextInt(3) == 0) {
                DunningPolicy.demand(
                                stages,
                                stages.named(id.stage()).orElseThrow(),
                                id.billingPeriod(),
                                facts().withoutWaiting(id.text()))
                        .ifPresent(ledger::approve);
            }
        }
    }

    /** What becomes of letters on their way; what is told twice changes nothing. */
    private void post() {
        for (DemandForPayment demand : ledger().demands()) {
            boolean byEmail = demand.buyer().byEmail();
            if (random.nextInt(4) == 0) {
                ledger.recordDelivered(CUSTOMER, demand.noticeId(), today);
            }
            if (byEmail
                    && !demand.bounced()
                    && today.isBefore(demand.issuedOn().plusDays(6))
                    && random.nextInt(5) == 0) {
                Optional<DemandForPayment> copy = DunningPolicy.printed(
                        stages, stages.named(demand.stage()).orElseThrow(), demand, facts());
                ledger.recordBounced(demand, today, copy.orElse(null));
                ledger.recordBounced(demand, today, copy.orElse(null));
            }
        }
    }

    private void daily() {
        DunningPolicy.Facts known = facts();
        for (DunningStage stage : stages.daily()) {
            Optional<DemandForPayment> demand =
                    DunningPolicy.demand(stages, stage, YearMonth.from(today).toString(), known);
            if (demand.isPresent() && issuing.apply(stage, demand.get(), known)) {
                return;
            }
        }
    }

    private DunningPolicy.Facts facts() {
        return gathering.of(buyer, ledger(), today);
    }

    private Account account(LocalDate day) {
        return ledger().account(RATES, day);
    }

    private Money amount(int most) {
        return Money.ofMinor(Pln.CURRENCY, 1 + random.nextInt(most));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
