package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.Period;

/**
 * An issued invoice or correcting invoice. It never changes; whether it was sent, is due or paid stands in the ledger.
 *
 * @param series the contract number whose series it is numbered in (the first contract's for a collective invoice)
 * @param sequence consecutive number in the series, from 1
 * @param issuedOn the billing date
 * @param dueOn due date if it is sent on the day of issue; the ledger moves it when it is sent later
 * @param charges lines by supply point, as they are after a correction
 * @param totals totals of {@code charges}
 * @param tariffDecision number of the decision that approved the tariff
 * @param correction present in a correcting invoice
 * @param history use in the periods before, oldest first, as the chart on the document shows it
 * @param settlement how the account stood on the day of issue
 * @param registrationCode who holds the invoice registers with it; absent on corrections, and before it is issued
 */
public record Invoice(
        InvoiceNumber number,
        String series,
        int sequence,
        Buyer buyer,
        LocalDate issuedOn,
        LocalDate dueOn,
        Period period,
        List<SupplyPointCharges> charges,
        Totals totals,
        String tariffDecision,
        @Nullable Correction correction,
        List<PastUse> history,
        Settlement settlement,
        @Nullable String registrationCode) {
    public Invoice {
        charges = List.copyOf(charges);
        history = List.copyOf(history);
    }

    /** One that was not issued yet, or a correction. */
    public Invoice(
            InvoiceNumber number,
            String series,
            int sequence,
            Buyer buyer,
            LocalDate issuedOn,
            LocalDate dueOn,
            Period period,
            List<SupplyPointCharges> charges,
            Totals totals,
            String tariffDecision,
            @Nullable Correction correction,
            List<PastUse> history,
            Settlement settlement) {
        this(
                number,
                series,
                sequence,
                buyer,
                issuedOn,
                dueOn,
                period,
                charges,
                totals,
                tariffDecision,
                correction,
                history,
                settlement,
                null);
    }

    /** The same invoice that says how the account stands. */
    public Invoice settling(Settlement stated) {
        return with(stated, registrationCode);
    }

    /** The same invoice with the code that its holder registers by. */
    public Invoice provedBy(String code) {
        return with(settlement, code);
    }

    private Invoice with(Settlement stated, @Nullable String code) {
        return new Invoice(
                number,
                series,
                sequence,
                buyer,
                issuedOn,
                dueOn,
                period,
                charges,
                totals,
                tariffDecision,
                correction,
                history,
                stated,
                code);
    }

    /** Number of the invoice it corrects, or its own. */
    public InvoiceNumber original() {
        return correction == null ? number : correction.corrected();
    }

    public boolean isCorrection() {
        return correction != null;
    }

    /** Whether any use on it is an estimate. */
    public boolean estimated() {
        return charges.stream().flatMap(group -> group.meterUses().stream()).anyMatch(MeterUse::isEstimate);
    }

    /** What it adds to the customer's account, PLN gross: the total, or the difference a correction makes. */
    public Money amount() {
        return correction == null
                ? totals.gross()
                : totals.minus(correction.totalsBefore()).gross();
    }

    /** What is to be paid for it once an earlier overpayment is taken off, PLN; negative where it gives money back. */
    public Money toPay() {
        return amount().minus(settlement.overpayment());
    }
}
