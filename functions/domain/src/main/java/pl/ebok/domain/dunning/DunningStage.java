package pl.ebok.domain.dunning;

import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.DemandKind;

/**
 * A stage of the stage table: data that the utility sets.
 *
 * @param kind what its letters are
 * @param delayDays days after the due date from which an invoice counts for this stage; negative is before
 * @param minimum PLN that has to be overdue in all; of a proposal to cut off, of the contract
 * @param payWithinDays length of the deadline, counted from the demand, on paper from its expected receipt; a reminder's
 *     deadline is the due date
 * @param fee PLN, 0 unless the utility sets one
 * @param needsApproval whether staff must approve each
 * @param withInvoice whether it goes out with the next invoice rather than by the daily schedule
 * @param channel how it is sent
 * @param follows the stage whose demand must have run out unpaid before; absent where none must
 * @param unpaidPeriods full billing periods that stay unpaid after the customer received the demand it follows; above
 *     0 it is the proposal to cut off
 */
public record DunningStage(
        String name,
        DemandKind kind,
        int delayDays,
        Money minimum,
        int payWithinDays,
        Money fee,
        boolean needsApproval,
        boolean withInvoice,
        Channel channel,
        @Nullable String follows,
        int unpaidPeriods) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{1,39}");
    /** Art. 8 of the Act on collective water supply (2001). */
    private static final int CUT_OFF_PERIODS = 2;

    private static final int CUT_OFF_NOTICE_DAYS = 20;

    /** How a demand is sent. */
    public enum Channel {
        /** By e-mail with consent to e-invoices, else by post. */
        AS_INVOICES,
        POST
    }

    public DunningStage {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a stage is named in lower case letters and hyphens");
        }
        if ((kind == DemandKind.REMINDER) != (delayDays < 0) || (kind == DemandKind.CUT_OFF) != (unpaidPeriods > 0)) {
            throw new IllegalArgumentException("a reminder, and only one, comes before the due date;"
                    + " a proposal to cut off, and only one, waits for unpaid periods");
        }
        if (unpaidPeriods > 0
                && (unpaidPeriods < CUT_OFF_PERIODS
                        || payWithinDays < CUT_OFF_NOTICE_DAYS
                        || !needsApproval
                        || follows == null)) {
            throw new IllegalArgumentException("cutting off is only proposed: to staff, after a demand was received,"
                    + " two full periods unpaid, with 20 days' notice");
        }
    }

    /** A stage with a usual name. */
    public DunningStage(
            String name,
            int delayDays,
            Money minimum,
            int payWithinDays,
            Money fee,
            boolean needsApproval,
            boolean withInvoice,
            Channel channel,
            @Nullable String follows,
            int unpaidPeriods) {
        this(
                name,
                kind(name, delayDays, unpaidPeriods),
                delayDays,
                minimum,
                payWithinDays,
                fee,
                needsApproval,
                withInvoice,
                channel,
                follows,
                unpaidPeriods);
    }

    /** A stage with a usual name that follows none. */
    public DunningStage(
            String name,
            int delayDays,
            Money minimum,
            int payWithinDays,
            Money fee,
            boolean needsApproval,
            boolean withInvoice) {
        this(name, delayDays, minimum, payWithinDays, fee, needsApproval, withInvoice, Channel.AS_INVOICES, null, 0);
    }

    /** The kind of a stage that does not say: by what it does, else by its name. */
    public static DemandKind kind(String name, int delayDays, int unpaidPeriods) {
        if (delayDays < 0) {
            return DemandKind.REMINDER;
        }
        if (unpaidPeriods > 0) {
            return DemandKind.CUT_OFF;
        }
        return DemandKind.ofStage(name) == DemandKind.FINAL ? DemandKind.FINAL : DemandKind.DEMAND;
    }

    /** Whether it reminds of what is not due yet. */
    public boolean isReminder() {
        return kind == DemandKind.REMINDER;
    }

    /** Whether it proposes to cut the customer off. */
    public boolean isCutOff() {
        return kind == DemandKind.CUT_OFF;
    }
}
