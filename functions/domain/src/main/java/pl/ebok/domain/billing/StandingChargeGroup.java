package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;

/** Which standing-charge group a customer is in: giving or withdrawing the e-invoice consent counts from the next period. */
final class StandingChargeGroup {
    private static final Map<String, String> PAPER_TO_E_INVOICE = Map.of("P", "E");

    private StandingChargeGroup() {}

    static String of(
            Customer customer, Contract contract, LocalDate periodFrom, PriceList.Part part, EarlierBills earlier) {
        String own = contract.tariffGroups().standingCharge();
        EInvoiceConsent consent = customer.eInvoiceConsent();
        if (consent == null) {
            return own;
        }
        Map<String, String> groups = groups(part, contract.periodMonths());
        if (!BusinessZone.dayOf(consent.at()).isBefore(periodFrom)) {
            return asBefore(own, groups, earlier.standingChargeGroup());
        }
        return customer.wantsEInvoice() ? groups.getOrDefault(own, own) : consent.granted() ? own : paper(own, groups);
    }

    /** The change counts from the next period: until then the group of the last bill stays, where it is one of the two. */
    private static String asBefore(String own, Map<String, String> groups, @Nullable String before) {
        if (before == null) {
            return own;
        }
        return before.equals(groups.get(own)) || own.equals(groups.get(before)) ? before : own;
    }

    private static String paper(String own, Map<String, String> groups) {
        for (var group : groups.entrySet()) {
            if (group.getValue().equals(own)) {
                return group.getKey();
            }
        }
        return own;
    }

    private static Map<String, String> groups(PriceList.Part part, int periodMonths) {
        Map<String, String> named = part.tariff().eInvoiceGroups();
        if (!named.isEmpty()) {
            return named;
        }
        boolean both = part.step().standingCharge("P", periodMonths) != null
                && part.step().standingCharge("E", periodMonths) != null;
        return both ? PAPER_TO_E_INVOICE : Map.of();
    }
}
