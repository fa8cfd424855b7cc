package pl.ebok.domain.dunning;

import org.joda.money.Money;

/**
 * A stage of the stage table: data that the utility sets.
 *
 * @param delayDays days after the due date from which an invoice counts for this stage; negative is before
 * @param minimum PLN that has to be overdue in all
 * @param payWithinDays length of the deadline, counted from the demand
 * @param fee PLN, 0 unless the utility sets one
 * @param needsApproval whether staff must approve each
 * @param withInvoice whether it goes out with the next invoice rather than by the daily schedule
 */
public record DunningStage(
        String name,
        int delayDays,
        Money minimum,
        int payWithinDays,
        Money fee,
        boolean needsApproval,
        boolean withInvoice) {}
