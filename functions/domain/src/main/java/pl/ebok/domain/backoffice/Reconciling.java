package pl.ebok.domain.backoffice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;

/**
 * Brings together what the back office says now, what it said last, and what is known here. What the back office
 * changed is taken over; what changed only here stays; contact data and consent changed here stay in any case, unless
 * the back office has a later consent. Nothing that was billed is forgotten, and no contract gets lost.
 */
public final class Reconciling {
    private Reconciling() {}

    /**
     * Returns the customer to keep, in the version of {@code here}.
     *
     * @param last what the back office said last; absent where it never did
     */
    public static Customer apply(Customer now, @Nullable Customer last, @Nullable Customer here) {
        if (here == null) {
            return now;
        }
        return new Customer(
                here.number(),
                changed(now.kind(), last == null ? null : last.kind(), here.kind()),
                changed(now.name(), last == null ? null : last.name(), here.name()),
                last != null && Objects.equals(now.nip(), last.nip()) ? here.nip() : now.nip(),
                contact(now.email(), last == null ? null : last.email(), here.email()),
                contact(now.phone(), last == null ? null : last.phone(), here.phone()),
                changed(now.address(), last == null ? null : last.address(), here.address()),
                here.correspondenceAddress(),
                changed(now.bankAccount(), last == null ? null : last.bankAccount(), here.bankAccount()),
                consents(now.eInvoiceConsent(), last == null ? null : last.eInvoiceConsent(), here),
                here.collectiveInvoice(),
                contracts(now, last, here),
                here.version());
    }

    /** What the back office changed since it last said something, else what is known here. */
    private static <T> T changed(T now, @Nullable T last, T here) {
        return now.equals(last) ? here : now;
    }

    /** What the customer changed here, else what the back office says. */
    private static @Nullable String contact(@Nullable String now, @Nullable String last, @Nullable String here) {
        return Objects.equals(here, last) ? now : here;
    }

    /** Those given here, and behind them a later one that the back office took since the last import. */
    private static List<EInvoiceConsent> consents(
            @Nullable EInvoiceConsent now, @Nullable EInvoiceConsent last, Customer here) {
        EInvoiceConsent stands = here.eInvoiceConsent();
        if (now == null) {
            return Objects.equals(stands, last) ? List.of() : here.eInvoiceConsents();
        }
        boolean taken = Objects.equals(stands, now)
                || (stands != null
                        && !stands.equals(last)
                        && (now.equals(last) || now.at().isBefore(stands.at())));
        return taken ? here.eInvoiceConsents() : here.withEInvoiceConsent(now).eInvoiceConsents();
    }

    private static List<Contract> contracts(Customer now, @Nullable Customer last, Customer here) {
        var contracts = new ArrayList<Contract>();
        for (Contract contract : now.contracts()) {
            Contract lastSaid = last == null
                    ? null
                    : last.contract(contract.contractNumber()).orElse(null);
            contracts.add(here.contract(contract.contractNumber())
                    .map(known -> contract(contract, lastSaid, known))
                    .orElse(contract));
        }
        here.contracts().stream()
                .filter(known -> now.contract(known.contractNumber()).isEmpty())
                .forEach(contracts::add);
        return contracts;
    }

    private static Contract contract(Contract now, @Nullable Contract last, Contract here) {
        Optional<Contract> said = Optional.ofNullable(last);
        return new Contract(
                now.contractNumber(),
                changed(now.signedOn(), said.map(Contract::signedOn).orElse(null), here.signedOn()),
                last != null && Objects.equals(now.endedOn(), last.endedOn()) ? here.endedOn() : now.endedOn(),
                changed(now.services(), said.map(Contract::services).orElse(null), here.services()),
                changed(now.supplyPoint(), said.map(Contract::supplyPoint).orElse(null), here.supplyPoint()),
                changed(now.tariffGroups(), said.map(Contract::tariffGroups).orElse(null), here.tariffGroups()),
                changed(now.cycle(), said.map(Contract::cycle).orElse(null), here.cycle()),
                changed(now.periodMonths(), said.map(Contract::periodMonths).orElse(null), here.periodMonths()),
                later(now.billedUntil(), here.billedUntil()),
                union(here.meterIds(), now.meterIds()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static List<String> union(List<String> known, List<String> said) {
        var all = new LinkedHashSet<>(known);
        all.addAll(said);
        return List.copyOf(all);
    }
}
