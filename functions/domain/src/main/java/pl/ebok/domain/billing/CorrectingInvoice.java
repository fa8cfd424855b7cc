package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome.Corrected;
import pl.ebok.domain.billing.CorrectionOutcome.NothingToCorrect;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meter;

/**
 * Issues correcting invoices: an invoice is never changed, a correction shows its state before and after. A correction
 * of a corrected invoice goes on from its latest state and names the invoice itself.
 */
public final class CorrectingInvoice {
    private final CalculatingInvoice calculating;

    public CorrectingInvoice(CalculatingInvoice calculating) {
        this.calculating = calculating;
    }

    /**
     * @param meters meters of the customer
     * @param documents invoices and corrections of the customer, in any order
     * @param number the invoice to correct, or one of its corrections
     * @param reason as the customer reads it
     * @param sequence next number of the invoice's series
     */
    public CorrectionOutcome apply(
            Customer customer,
            List<Meter> meters,
            List<Invoice> documents,
            InvoiceNumber number,
            CorrectionChange change,
            String reason,
            LocalDate issuedOn,
            int sequence) {
        Invoice original = original(documents, number);
        Invoice latest = EarlierBills.latestState(documents, original);
        return switch (change) {
            case CorrectionChange.Cancelled nothing ->
                issue(customer, original, latest, cancelled(latest), reason, issuedOn, sequence);
            case CorrectionChange.Readings(var readings) -> {
                var after = new ArrayList<SupplyPointCharges>();
                CorrectionOutcome refused = recalculate(customer, meters, documents, latest, readings, after);
                yield refused != null ? refused : issue(customer, original, latest, after, reason, issuedOn, sequence);
            }
        };
    }

    /** Invoices of which a reading is the start or the end: all of them are to be corrected with it. */
    public static List<InvoiceNumber> showing(List<Invoice> documents, String meterId, LocalDate readOn) {
        var numbers = new ArrayList<InvoiceNumber>();
        for (Invoice latest : EarlierBills.latestStates(documents)) {
            boolean shows = latest.charges().stream()
                    .flatMap(group -> group.meterUses().stream())
                    .anyMatch(use -> use.meterId().equals(meterId)
                            && (use.fromDay().equals(readOn) || use.toDay().equals(readOn)));
            if (shows) {
                numbers.add(originalNumber(latest));
            }
        }
        return numbers;
    }

    private static InvoiceNumber originalNumber(Invoice invoice) {
        Correction correction = invoice.correction();
        return correction == null ? invoice.number() : correction.corrected();
    }

    private static Invoice original(List<Invoice> documents, InvoiceNumber number) {
        Invoice named = find(documents, number);
        return find(documents, originalNumber(named));
    }

    private static Invoice find(List<Invoice> documents, InvoiceNumber number) {
        return documents.stream()
                .filter(invoice -> invoice.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not among the documents: " + number));
    }

    private static List<SupplyPointCharges> cancelled(Invoice latest) {
        var nothing = new ArrayList<SupplyPointCharges>();
        for (SupplyPointCharges group : latest.charges()) {
            nothing.add(new SupplyPointCharges(
                    group.contractNumber(),
                    group.supplyPointId(),
                    group.address(),
                    group.period(),
                    group.meterUses().stream().map(CorrectingInvoice::unused).toList(),
                    group.lines().stream().map(CorrectingInvoice::nothing).toList()));
        }
        return nothing;
    }

    private static MeterUse unused(MeterUse use) {
        return new MeterUse(use.meterId(), use.kind(), use.fromDay(), use.from(), use.toDay(), use.to(), 0, false);
    }

    private static InvoiceLine nothing(InvoiceLine line) {
        return new InvoiceLine(
                line.charge(),
                line.tariffGroup(),
                line.period(),
                0,
                line.of(),
                line.unitPrice(),
                line.net().multipliedBy(0));
    }

    /** Fills {@code after}, or says what refuses it. */
    private @Nullable CorrectionOutcome recalculate(
            Customer customer,
            List<Meter> meters,
            List<Invoice> documents,
            Invoice latest,
            List<CorrectedReading> readings,
            List<SupplyPointCharges> after) {
        for (CorrectedReading reading : readings) {
            if (isTooLong(reading, meters)) {
                return new CorrectionOutcome.ReadingTooLong(reading);
            }
        }
        var placed = new ArrayList<CorrectedReading>();
        for (SupplyPointCharges group : latest.charges()) {
            var use = new CorrectedUse(group, meters, isNewest(group, documents));
            boolean touched = false;
            for (CorrectedReading reading : readings) {
                if (use.put(reading)) {
                    placed.add(reading);
                    touched = true;
                }
            }
            String fell = use.fellAt();
            if (fell != null) {
                return new CorrectionOutcome.ReadingFell(fell);
            }
            if (!touched) {
                after.add(group);
                continue;
            }
            switch (priceAgain(customer, documents, group, use)) {
                case ChargesOutcome.NotPriced notPriced -> {
                    return new CorrectionOutcome.NotCorrectable(notPriced.why());
                }
                case ChargesOutcome.Priced priced -> after.add(priced.charges());
            }
        }
        for (CorrectedReading reading : readings) {
            if (!placed.contains(reading)) {
                return new CorrectionOutcome.ReadingNotOnInvoice(reading);
            }
        }
        return null;
    }

    private static boolean isTooLong(CorrectedReading reading, List<Meter> meters) {
        return meters.stream()
                .anyMatch(meter -> meter.meterId().equals(reading.meterId()) && reading.value() >= meter.turnover());
    }

    private static boolean isNewest(SupplyPointCharges group, List<Invoice> documents) {
        LocalDate billedUntil =
                EarlierBills.of(group.contractNumber(), documents).billedUntil();
        return billedUntil == null || !billedUntil.isAfter(group.period().to());
    }

    private ChargesOutcome priceAgain(
            Customer customer, List<Invoice> documents, SupplyPointCharges group, CorrectedUse use) {
        Optional<Contract> contract = customer.contract(group.contractNumber());
        if (contract.isEmpty()) {
            return new ChargesOutcome.NotPriced(new BillingOutcome.NotBillable(
                    group.contractNumber(), group.period(), NotBillableReason.INVALID_DATA, "contract unknown"));
        }
        EarlierBills before = EarlierBills.of(group.contractNumber(), documents)
                .before(group.period().from());
        return calculating.priceAgain(contract.get(), group, use.uses(), use.main(), use.sewage(), before);
    }

    private static CorrectionOutcome issue(
            Customer customer,
            Invoice original,
            Invoice latest,
            List<SupplyPointCharges> after,
            String reason,
            LocalDate issuedOn,
            int sequence) {
        if (after.equals(latest.charges())) {
            return new NothingToCorrect();
        }
        return new Corrected(new Invoice(
                InvoiceNumber.of(original.series(), sequence),
                original.series(),
                sequence,
                Buyer.of(customer),
                issuedOn,
                DueDate.whenSentOn(issuedOn),
                original.period(),
                after,
                Totals.of(after, original.totals().vatPercent()),
                original.tariffDecision(),
                new Correction(original.number(), original.issuedOn(), reason, latest.charges(), latest.totals()),
                original.history(),
                Settlement.NONE));
    }
}
