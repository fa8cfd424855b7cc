package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;

/**
 * A demand for payment of what is overdue of a customer. It never changes, but for what became of it on its way.
 *
 * @param noticeId made of customer, billing period and stage: there is never a second one
 * @param stage name of the stage in the stage table, such as {@code "demand"}
 * @param issuedOn day of the demand, to which the interest runs
 * @param payBy the deadline
 * @param principal PLN owed on the invoices, costs included
 * @param interest PLN to {@code issuedOn}
 * @param fee PLN for this demand
 * @param way what became of it
 * @param substituteWaterPoint where there is water after a cut-off; present in the proposal to cut off
 */
public record DemandForPayment(
        String noticeId,
        String stage,
        DemandKind kind,
        String billingPeriod,
        Buyer buyer,
        LocalDate issuedOn,
        LocalDate payBy,
        List<OverdueInvoice> invoices,
        Money principal,
        Money interest,
        Money fee,
        Way way,
        @Nullable String substituteWaterPoint) {
    public DemandForPayment {
        invoices = List.copyOf(invoices);
    }

    /** A demand of a stage with a usual name that threatens with no cut-off. */
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
                DemandKind.ofStage(stage),
                billingPeriod,
                buyer,
                issuedOn,
                payBy,
                invoices,
                principal,
                interest,
                fee,
                new Way(deliveredOn, null),
                null);
    }

    /**
     * What became of a demand on its way to the customer.
     *
     * @param deliveredOn when it reached the customer; absent until that is known
     * @param bouncedOn when its e-mail came back: it never reached anybody, and a printed copy took its place
     */
    public record Way(
            @Nullable LocalDate deliveredOn, @Nullable LocalDate bouncedOn) {
        public static final Way UNKNOWN = new Way(null, null);
    }

    /** When it reached the customer; absent until that is known. */
    public @Nullable LocalDate deliveredOn() {
        return way.deliveredOn;
    }

    /** Whether its e-mail came back. */
    public boolean bounced() {
        return way.bouncedOn != null;
    }

    /** Principal, interest and fee together, PLN. */
    public Money total() {
        return principal.plus(interest).plus(fee);
    }

    public boolean names(InvoiceNumber number) {
        return invoices.stream().anyMatch(invoice -> invoice.number().equals(number));
    }

    /** The invoices that brought it about; the others are only listed, since they are overdue too. */
    public Set<InvoiceNumber> causes() {
        return invoices.stream()
                .filter(OverdueInvoice::cause)
                .map(OverdueInvoice::number)
                .collect(Collectors.toSet());
    }

    /** Whether its deadline has not passed. */
    public boolean runsOn(LocalDate day) {
        return !day.isAfter(payBy);
    }

    /** The demand with the day it reached the customer. */
    public DemandForPayment withDeliveredOn(@Nullable LocalDate day) {
        return with(new Way(day, way.bouncedOn), substituteWaterPoint);
    }

    public DemandForPayment onItsWay(Way now) {
        return with(now, substituteWaterPoint);
    }

    /** The demand with the place where there is water after a cut-off. */
    public DemandForPayment withSubstituteWaterPoint(@Nullable String place) {
        return with(way, place);
    }

    private DemandForPayment with(Way now, @Nullable String waterPoint) {
        return new DemandForPayment(
                noticeId,
                stage,
                kind,
                billingPeriod,
                buyer,
                issuedOn,
                payBy,
                invoices,
                principal,
                interest,
                fee,
                now,
                waterPoint);
    }

    /**
     * One invoice on a demand: PLN still owed and interest to the day of the demand.
     *
     * @param cause whether it brought the demand about, or is listed because it is overdue too
     */
    public record OverdueInvoice(
            InvoiceNumber number, LocalDate dueOn, Money left, int daysLate, Money interest, boolean cause) {
        public OverdueInvoice(InvoiceNumber number, LocalDate dueOn, Money left, int daysLate, Money interest) {
            this(number, dueOn, left, daysLate, interest, true);
        }
    }
}
