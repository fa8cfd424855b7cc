package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import pl.ebok.domain.billing.BillingOutcome.Billed;
import pl.ebok.domain.billing.BillingOutcome.NotBillable;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.metering.Meter;

/** Turns a billing period of a contract into an invoice, from facts alone; make one for all invoices of a run. */
public final class CalculatingInvoice {
    private final PriceList prices;

    public CalculatingInvoice(List<Tariff> tariffs) {
        this.prices = new PriceList(tariffs);
    }

    /**
     * The invoice of one period of one contract.
     *
     * @param meters meters of the customer; those of other contracts are ignored
     * @param earlier invoices and corrections of the contract, in any order, back to the last without an estimate
     * @param sequence next number of the contract's series
     */
    public BillingOutcome apply(
            Customer customer,
            Contract contract,
            List<Meter> meters,
            Period period,
            LocalDate billingDate,
            List<Invoice> earlier,
            int sequence) {
        EarlierBills bills = EarlierBills.of(contract.contractNumber(), earlier);
        return switch (charges(customer, contract, meters, period, bills)) {
            case ChargesOutcome.Priced priced ->
                new Billed(invoice(customer, contract.contractNumber(), sequence, billingDate, List.of(priced)));
            case ChargesOutcome.NotPriced notPriced -> notPriced.why();
        };
    }

    /** The lines of one period of one contract, or why there are none. */
    ChargesOutcome charges(
            Customer customer, Contract contract, List<Meter> meters, Period period, EarlierBills earlier) {
        List<PriceList.Part> parts = prices.of(period);
        if (parts == null) {
            return refused(contract, period, NotBillableReason.TARIFF_MISSING, period.from() + " to " + period.to());
        }
        if (contract.services().isEmpty()) {
            return refused(contract, period, NotBillableReason.NO_SERVICE, "services");
        }
        var norm = new Norm(parts.getFirst().tariff().normPerMonth());
        return switch (SupplyPointUse.of(contract, meters, period, earlier, norm)) {
            case Consumption.Unknown unknown -> refused(contract, period, unknown.reason(), unknown.meterId());
            case Consumption.Counted use -> price(customer, contract, period, parts, use);
        };
    }

    private static ChargesOutcome price(
            Customer customer, Contract contract, Period period, List<PriceList.Part> parts, Consumption.Counted use) {
        int vatPercent = parts.getFirst().tariff().vatPercent();
        var decisions = new LinkedHashSet<String>();
        var groups = new ArrayList<String>(parts.size());
        for (PriceList.Part part : parts) {
            if (part.tariff().vatPercent() != vatPercent) {
                return refused(
                        contract,
                        period,
                        NotBillableReason.SEVERAL_VAT_RATES,
                        part.tariff().decision());
            }
            decisions.add(part.tariff().decision());
            groups.add(StandingChargeGroup.of(customer, contract, period.from(), part));
        }
        var lines = new InvoiceLines(period, parts);
        if (contract.services().contains(Service.WATER)) {
            lines.addVolume(Charge.WATER, contract.tariffGroups().water(), use.main(), use.settled());
        }
        if (contract.services().contains(Service.SEWAGE)) {
            lines.addVolume(Charge.SEWAGE, contract.tariffGroups().sewage(), use.sewage(), use.settled());
        }
        lines.addStandingCharge(contract.periodMonths(), groups);
        String missing = lines.missingPrice();
        return missing != null
                ? refused(contract, period, NotBillableReason.PRICE_MISSING, missing)
                : new ChargesOutcome.Priced(
                        new SupplyPointCharges(
                                contract.contractNumber(),
                                contract.supplyPoint().id(),
                                contract.supplyPoint().address(),
                                period,
                                use.uses(),
                                lines.lines()),
                        vatPercent,
                        List.copyOf(decisions),
                        use.history());
    }

    static Invoice invoice(
            Customer customer, String series, int sequence, LocalDate billingDate, List<ChargesOutcome.Priced> priced) {
        var groups = new ArrayList<SupplyPointCharges>(priced.size());
        var decisions = new LinkedHashSet<String>();
        LocalDate from = LocalDate.MAX;
        LocalDate to = LocalDate.MIN;
        for (ChargesOutcome.Priced one : priced) {
            groups.add(one.charges());
            decisions.addAll(one.decisions());
            Period period = one.charges().period();
            from = period.from().isBefore(from) ? period.from() : from;
            to = period.to().isAfter(to) ? period.to() : to;
        }
        return new Invoice(
                InvoiceNumber.of(series, sequence),
                series,
                sequence,
                Buyer.of(customer),
                billingDate,
                DueDate.whenSentOn(billingDate),
                new Period(from, to),
                groups,
                Totals.of(groups, priced.getFirst().vatPercent()),
                String.join(", ", decisions),
                null,
                UseHistory.together(priced),
                Settlement.NONE);
    }

    private static ChargesOutcome refused(Contract contract, Period period, NotBillableReason reason, String detail) {
        return new ChargesOutcome.NotPriced(new NotBillable(contract.contractNumber(), period, reason, detail));
    }
}
