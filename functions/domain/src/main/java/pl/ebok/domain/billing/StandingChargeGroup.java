package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;

/**
 * Which standing-charge group a customer is in: the e-invoice consent in force on the first day of the period decides,
 * whatever was said since. Without an e-mail there is no e-invoice, and a consent changes no group.
 */
final class StandingChargeGroup {
    private static final Map<String, String> PAPER_TO_E_INVOICE = Map.of("P", "E");

    private StandingChargeGroup() {}

    static String of(Customer customer, Contract contract, LocalDate periodFrom, PriceList.Part part) {
        String own = contract.tariffGroups().standingCharge();
        EInvoiceConsent consent = inForce(customer.eInvoiceConsents(), periodFrom);
        if (consent == null || customer.email() == null) {
            return own;
        }
        Map<String, String> groups = groups(part, contract.periodMonths());
        return consent.granted() ? groups.getOrDefault(own, own) : paper(own, groups);
    }

    /** The last one of a day before: a change on the first day of a period counts from the next. */
    private static @Nullable EInvoiceConsent inForce(List<EInvoiceConsent> consents, LocalDate periodFrom) {
        EInvoiceConsent last = null;
        for (EInvoiceConsent consent : consents) {
            if (BusinessZone.dayOf(consent.at()).isBefore(periodFrom)) {
                last = consent;
            }
        }
        return last;
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
