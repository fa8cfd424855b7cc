package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import pl.ebok.domain.billing.BillingOutcome.NotBillable;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.BillingPeriods;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meter;

/**
 * Bills every period of a customer's contracts that is due: one invoice a period, missed ones too, in order. What cannot
 * be billed is reported, stops the later periods of that contract, and nobody else's.
 */
public final class BillingDuePeriods {
    private final CalculatingInvoice calculating;

    public BillingDuePeriods(CalculatingInvoice calculating) {
        this.calculating = calculating;
    }

    /**
     * @param cycle the cycle whose contracts are billed
     * @param meters all meters of the customer
     * @param earlier invoices and corrections of the customer, in any order, back to the last without an estimate
     * @param nextSequence for a series (a contract number) its next free number
     */
    public DueInvoices apply(
            Customer customer,
            String cycle,
            LocalDate billingDate,
            List<Meter> meters,
            List<Invoice> earlier,
            ToIntFunction<String> nextSequence) {
        var run = new Run(customer, billingDate, meters, earlier, nextSequence);
        String collectiveSeries = null;
        var collective = new ArrayList<Contract>();
        for (Contract contract : customer.contracts()) {
            if (!contract.cycle().equals(cycle)) {
                continue;
            }
            if (customer.collectiveInvoice()) {
                collectiveSeries = collectiveSeries == null ? contract.contractNumber() : collectiveSeries;
                collective.add(contract);
            } else {
                run.bill(contract.contractNumber(), List.of(contract));
            }
        }
        if (collectiveSeries != null) {
            run.bill(collectiveSeries, collective);
        }
        return new DueInvoices(run.invoices, run.failures);
    }

    private final class Run {
        private final Customer customer;
        private final LocalDate billingDate;
        private final List<Meter> meters;
        private final Map<String, EarlierBills> bills;
        private final ToIntFunction<String> nextSequence;
        private final List<Invoice> invoices = new ArrayList<>();
        private final List<NotBillable> failures = new ArrayList<>();

        Run(
                Customer customer,
                LocalDate billingDate,
                List<Meter> meters,
                List<Invoice> earlier,
                ToIntFunction<String> nextSequence) {
            this.customer = customer;
            this.billingDate = billingDate;
            this.meters = meters;
            this.bills = new HashMap<>(EarlierBills.byContract(earlier));
            this.nextSequence = nextSequence;
        }

        /** One invoice for all periods of the contracts that end on the same day. */
        void bill(String series, List<Contract> contracts) {
            var byEnd = new TreeMap<LocalDate, Map<Contract, Period>>();
            for (Contract contract : contracts) {
                LocalDate billedUntil = billsOf(contract).billedUntil();
                for (Period period : BillingPeriods.due(contract, billedUntil, billingDate)) {
                    byEnd.computeIfAbsent(period.to(), end -> new LinkedHashMap<>())
                            .put(contract, period);
                }
            }
            int sequence = byEnd.isEmpty() ? 0 : nextSequence.applyAsInt(series);
            var stopped = new ArrayList<Contract>();
            for (Map<Contract, Period> due : byEnd.values()) {
                var priced = new ArrayList<ChargesOutcome.Priced>(due.size());
                for (var entry : due.entrySet()) {
                    if (!stopped.contains(entry.getKey())) {
                        charge(entry.getKey(), entry.getValue(), priced, stopped);
                    }
                }
                if (!priced.isEmpty()) {
                    invoices.add(CalculatingInvoice.invoice(customer, series, sequence++, billingDate, priced));
                }
            }
        }

        private void charge(
                Contract contract, Period period, List<ChargesOutcome.Priced> priced, List<Contract> stopped) {
            EarlierBills before = billsOf(contract);
            switch (calculating.charges(customer, contract, meters, period, before)) {
                case ChargesOutcome.NotPriced notPriced -> {
                    failures.add(notPriced.why());
                    stopped.add(contract);
                }
                case ChargesOutcome.Priced one -> {
                    priced.add(one);
                    bills.put(contract.contractNumber(), before.and(one.charges()));
                }
            }
        }

        private EarlierBills billsOf(Contract contract) {
            return bills.getOrDefault(contract.contractNumber(), EarlierBills.NONE);
        }
    }
}
