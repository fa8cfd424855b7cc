package pl.ebok.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.BillingPeriods;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;

/**
 * What giving or withdrawing the e-invoice consent does to the standing charge from the next billing period on, over
 * all contracts in force.
 *
 * @param now PLN net per billing period while the consent stays as it is
 * @param then PLN net per billing period after the change
 * @param from first day of the next billing period (the earliest, where contracts differ)
 */
public record EffectOfConsent(Money now, Money then, LocalDate from) {

    /**
     * @param billedUntil last day billed of a contract by the ledger, by contract number
     * @return empty where no contract in force has a next period with prices
     */
    public static Optional<EffectOfConsent> of(
            Customer customer, List<Tariff> tariffs, Function<String, @Nullable LocalDate> billedUntil, Instant at) {
        LocalDate today = BusinessZone.dayOf(at);
        var prices = new PriceList(tariffs);
        EInvoiceConsent given = customer.eInvoiceConsent();
        boolean granted = given != null && given.granted();
        // The address matters not here: it is asked for together with the consent.
        Customer changed = customer.withContact(
                        customer.email() == null ? "unknown" : customer.email(),
                        customer.phone(),
                        customer.correspondenceAddress())
                .withEInvoiceConsent(new EInvoiceConsent(!granted, at, null, null));
        return customer.contracts().stream()
                .filter(contract -> contract.inForceOn(today))
                .flatMap(
                        contract -> ofContract(
                                customer,
                                changed,
                                contract,
                                prices,
                                billedUntil.apply(contract.contractNumber()),
                                today)
                                .stream())
                .reduce(EffectOfConsent::plus);
    }

    private static Optional<EffectOfConsent> ofContract(
            Customer asIs,
            Customer changed,
            Contract contract,
            PriceList prices,
            @Nullable LocalDate billedUntil,
            LocalDate today) {
        Optional<Period> next = nextPeriod(contract, billedUntil, today);
        List<PriceList.Part> parts = next.map(prices::of).orElse(null);
        if (next.isEmpty() || parts == null) {
            return Optional.empty();
        }
        PriceList.Part first = parts.getFirst();
        Money now = standingCharge(asIs, contract, next.get().from(), first);
        Money then = standingCharge(changed, contract, next.get().from(), first);
        return now == null || then == null
                ? Optional.empty()
                : Optional.of(new EffectOfConsent(now, then, next.get().from()));
    }

    private static @Nullable Money standingCharge(
            Customer customer, Contract contract, LocalDate from, PriceList.Part part) {
        String group = StandingChargeGroup.of(customer, contract, from, part);
        return part.step().standingCharge(group, contract.periodMonths());
    }

    private static Optional<Period> nextPeriod(Contract contract, @Nullable LocalDate billedUntil, LocalDate today) {
        Optional<Period> period =
                BillingPeriods.beginning(contract, BillingPeriods.firstUnbilledDay(contract, billedUntil));
        while (period.isPresent() && !period.get().from().isAfter(today)) {
            period = BillingPeriods.beginning(contract, period.get().to().plusDays(1));
        }
        return period;
    }

    private EffectOfConsent plus(EffectOfConsent other) {
        return new EffectOfConsent(
                now.plus(other.now), then.plus(other.then), from.isBefore(other.from) ? from : other.from);
    }
}
