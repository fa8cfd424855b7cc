package pl.ebok.domain.billing;

import pl.ebok.domain.calendar.Period;

/** What comes of billing a period: an invoice, or the reason why there is none. */
public sealed interface BillingOutcome {
    record Billed(Invoice invoice) implements BillingOutcome {}

    /**
     * A line of the run's report; it stops nobody else.
     *
     * @param detail what exactly is missing or wrong, without personal data
     */
    record NotBillable(String contractNumber, Period period, NotBillableReason reason, String detail)
            implements BillingOutcome {}
}
