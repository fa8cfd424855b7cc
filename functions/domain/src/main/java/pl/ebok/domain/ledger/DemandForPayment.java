package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * A demand for payment of all overdue invoices of a customer. It never changes, but for the day it was delivered.
 *
 * @param noticeId made of customer, billing period and stage: there is never a second one
 * @param stage name of the stage in the stage table, such as {@code "demand"}
 * @param issuedOn day of the demand, to which the interest runs
 * @param payBy the deadline
 * @param principal PLN owed on the invoices, costs included
 * @param interest PLN to {@code issuedOn}
 * @param fee PLN for this demand
 * @param deliveredOn when it reached the customer; absent until that is known
 * @param substituteWaterPoint where there is water after a cut-off; present in the proposal to cut off
 */
public record DemandForPayment(
        String noticeId,
        String stage,
        String billingPeriod,
        Buyer buyer,
        LocalDate issuedOn,
        LocalDate payBy,
        List<OverdueInvoice> invoices,
        Money principal,
        Money interest,
        Money fee,
        @Nullable LocalDate deliveredOn,
        @Nullable String substituteWaterPoint) {
    public DemandForPayment {
        invoices = List.copyOf(invoices);
    }

    /** A demand that threatens with no cut-off. */
    public DemandForPayment(
            String noticeId,
            String stage,
            String billingPeriod,
            Buyer buyer,
            LocalDate issuedOn,
            LocalDate payBy,
            List<OverdueInvoice> invoices,
            Money principal,
            Money interest,
            Money fee,
            @Nullable LocalDate deliveredOn) {
        this(
                noticeId,
                stage,
                billingPeriod,
                buyer,
                issuedOn,
                payBy,
                invoices,
                principal,
                interest,
                fee,
                deliveredOn,
                null);
    }

    /** Principal, interest and fee together, PLN. */
    public Money total() {
        return principal.plus(interest).plus(fee);
    }

    public boolean names(InvoiceNumber number) {
        return invoices.stream().anyMatch(invoice -> invoice.number().equals(number));
    }

    /** The demand with the day it reached the customer. */
    public DemandForPayment withDeliveredOn(@Nullable LocalDate day) {
        return with(day, substituteWaterPoint);
    }

    /** The demand with the place where there is water after a cut-off. */
    public DemandForPayment withSubstituteWaterPoint(@Nullable String place) {
        return with(deliveredOn, place);
    }

    private DemandForPayment with(@Nullable LocalDate delivered, @Nullable String waterPoint) {
        return new DemandForPayment(
                noticeId,
                stage,
                billingPeriod,
                buyer,
                issuedOn,
                payBy,
                invoices,
                principal,
                interest,
                fee,
                delivered,
                waterPoint);
    }

    /** One invoice on a demand: PLN still owed and interest to the day of the demand. */
    public record OverdueInvoice(InvoiceNumber number, LocalDate dueOn, Money left, int daysLate, Money interest) {}
}
