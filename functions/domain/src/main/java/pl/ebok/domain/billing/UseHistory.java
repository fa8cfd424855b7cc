package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.metering.MeterChain;
import pl.ebok.domain.metering.MeterKind;

/** Water used in the periods before the one that is billed: as billed, else between the readings that count for them. */
final class UseHistory {
    private static final int PERIODS = 6;

    private final Contract contract;
    private final List<MeterChain> chains;
    private final EarlierBills earlier;

    UseHistory(Contract contract, List<MeterChain> chains, EarlierBills earlier) {
        this.contract = contract;
        this.chains = chains;
        this.earlier = earlier;
    }

    /** Oldest first; ends where nothing is known. */
    List<PastUse> before(Period period) {
        var uses = new ArrayList<PastUse>(PERIODS);
        LocalDate to = period.from().minusDays(1);
        for (int i = 0; i < PERIODS && !to.isBefore(contract.signedOn()); i++) {
            LocalDate from =
                    YearMonth.from(to).minusMonths(contract.periodMonths() - 1L).atDay(1);
            PastUse use = billed(to);
            use = use == null ? measured(new Period(from, to)) : use;
            if (use == null) {
                break;
            }
            uses.addFirst(use);
            to = use.period().from().minusDays(1);
        }
        return uses;
    }

    private @Nullable PastUse billed(LocalDate to) {
        List<SupplyPointCharges> bills = earlier.bills();
        for (int i = bills.size() - 1; i >= 0; i--) {
            SupplyPointCharges bill = bills.get(i);
            if (!bill.period().to().equals(to)) {
                continue;
            }
            long main = 0;
            boolean estimated = false;
            for (MeterUse use : bill.meterUses()) {
                main += use.kind() == MeterKind.MAIN ? use.use() : 0;
                estimated |= use.isEstimate();
            }
            return new PastUse(bill.period(), main, estimated);
        }
        return null;
    }

    private @Nullable PastUse measured(Period period) {
        long main = 0;
        for (MeterChain chain : chains) {
            int start = chain.countingFor(period.from().minusDays(1), LocalDate.MIN);
            int end = chain.countingFor(period.to(), LocalDate.MIN);
            if (start == MeterChain.NONE || end == MeterChain.NONE || chain.breakBetween(start, end) != null) {
                return null;
            }
            main += chain.counted(end) - chain.counted(start);
        }
        return chains.isEmpty() ? null : new PastUse(period, main, false);
    }

    /** Those of several supply points as one: periods that end on the same day are added up. */
    static List<PastUse> together(List<ChargesOutcome.Priced> priced) {
        if (priced.size() == 1) {
            return priced.getFirst().history();
        }
        var together = new ArrayList<PastUse>();
        for (ChargesOutcome.Priced one : priced) {
            for (PastUse use : one.history()) {
                addTo(together, use);
            }
        }
        together.sort((one, other) -> one.period().to().compareTo(other.period().to()));
        return together.size() > PERIODS ? together.subList(together.size() - PERIODS, together.size()) : together;
    }

    private static void addTo(List<PastUse> together, PastUse use) {
        for (int i = 0; i < together.size(); i++) {
            PastUse sum = together.get(i);
            if (sum.period().to().equals(use.period().to())) {
                together.set(i, new PastUse(sum.period(), sum.use() + use.use(), sum.estimated() || use.estimated()));
                return;
            }
        }
        together.add(use);
    }
}
