package pl.ebok.domain.billing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.BillingOutcome.NotBillable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.metering.Meter;

/**
 * The bills of a contract calculated again, oldest first, by the rules that billed them: what other readings, or a
 * cancellation, make of a bill and of every later one that goes on from it. A bill stays as it is where that changes
 * nothing of what is calculated, whatever has become known since; its standing charge stays in any case.
 */
final class BillsAgain {
    private final CalculatingInvoice calculating;
    private final Customer customer;
    private final List<Meter> before;
    private final List<Meter> after;
    private final List<Invoice> documents;

    /** What becomes of the charges of an invoice, by its number and contract. */
    private final Map<InvoiceNumber, Map<String, SupplyPointCharges>> charges = new HashMap<>();

    private @Nullable NotBillable refused;

    /**
     * @param before all meters with the readings that were billed
     * @param after the same with the right ones
     */
    BillsAgain(
            CalculatingInvoice calculating,
            Customer customer,
            List<Meter> before,
            List<Meter> after,
            List<Invoice> documents) {
        this.calculating = calculating;
        this.customer = customer;
        this.before = before;
        this.after = after;
        this.documents = documents;
    }

    private record Bill(InvoiceNumber original, SupplyPointCharges charges) {}

    /** Why a bill cannot be calculated with the right readings; absent where all can. */
    @Nullable
    NotBillable refused() {
        return refused;
    }

    /** The charges of an invoice as they are to be. */
    List<SupplyPointCharges> of(InvoiceNumber original, List<SupplyPointCharges> now) {
        Map<String, SupplyPointCharges> changed = charges.getOrDefault(original, Map.of());
        return now.stream()
                .map(group -> changed.getOrDefault(group.contractNumber(), group))
                .toList();
    }

    /**
     * @param cancelled invoices that come to nothing
     * @param broughtBack cancelled ones that are billed again
     */
    void calculate(Set<InvoiceNumber> cancelled, Set<InvoiceNumber> broughtBack) {
        var byContract = new HashMap<String, List<Bill>>();
        for (Invoice latest : EarlierBills.latestStates(documents)) {
            for (SupplyPointCharges group : latest.charges()) {
                byContract
                        .computeIfAbsent(group.contractNumber(), number -> new ArrayList<>())
                        .add(new Bill(latest.original(), group));
            }
        }
        for (List<Bill> bills : byContract.values()) {
            boolean reached = bills.stream()
                    .anyMatch(bill -> cancelled.contains(bill.original) || broughtBack.contains(bill.original));
            if (reached || changes(bills.getFirst().charges.contractNumber())) {
                bills.sort(Comparator.comparing(bill -> bill.charges.period().to()));
                calculate(bills, cancelled, broughtBack);
            }
        }
    }

    private boolean changes(String contractNumber) {
        Stream<Meter> own =
                after.stream().filter(meter -> meter.contractNumber().equals(contractNumber));
        return own.anyMatch(meter -> !before.contains(meter));
    }

    private void calculate(List<Bill> bills, Set<InvoiceNumber> cancelled, Set<InvoiceNumber> broughtBack) {
        String contractNumber = bills.getFirst().charges.contractNumber();
        Contract contract = customer.contract(contractNumber).orElse(null);
        EarlierBills asBilled = EarlierBills.NONE;
        EarlierBills right = EarlierBills.NONE;
        for (Bill bill : bills) {
            SupplyPointCharges now = bill.charges;
            SupplyPointCharges to = now;
            if (cancelled.contains(bill.original)) {
                to = now.cancelled();
            } else if (contract == null) {
                refused = new NotBillable(
                        contractNumber, now.period(), NotBillableReason.INVALID_DATA, "contract unknown");
                return;
            } else {
                boolean back = now.isCancelled() && broughtBack.contains(bill.original);
                ChargesOutcome was = calculating.charges(customer, contract, before, now.period(), asBilled);
                ChargesOutcome is = calculating.charges(customer, contract, after, now.period(), right);
                if (back || !same(was, is)) {
                    if (is instanceof ChargesOutcome.NotPriced(NotBillable why)) {
                        refused = why;
                        return;
                    }
                    to = changed(bill, ((ChargesOutcome.Priced) is).charges(), back);
                }
            }
            asBilled = asBilled.and(now);
            right = right.and(to);
            charges.computeIfAbsent(bill.original, number -> new HashMap<>()).put(contractNumber, to);
        }
    }

    /** What cannot be billed for its readings stays, where it could not before; without prices nothing can be told. */
    private static boolean same(ChargesOutcome one, ChargesOutcome other) {
        return switch (one) {
            case ChargesOutcome.NotPriced notPriced ->
                notPriced.why().reason().isOfReadings() && notPriced.equals(other);
            case ChargesOutcome.Priced priced ->
                other instanceof ChargesOutcome.Priced others
                        && priced.charges().equals(others.charges());
        };
    }

    private SupplyPointCharges changed(Bill bill, SupplyPointCharges calculated, boolean back) {
        SupplyPointCharges now = bill.charges;
        if (now.isCancelled() && !back) {
            // It stays cancelled; the next bill goes on from the right reading.
            return calculated.with(
                    calculated.meterUses().stream().map(MeterUse::unused).toList(), now.lines());
        }
        List<InvoiceLine> standing = standingCharge(back ? lastBilled(bill) : now);
        return now.with(
                calculated.meterUses(),
                Stream.concat(
                                calculated.lines().stream().filter(line -> line.charge() != Charge.STANDING_CHARGE),
                                standing.stream())
                        .toList());
    }

    private static List<InvoiceLine> standingCharge(SupplyPointCharges billed) {
        return billed.lines().stream()
                .filter(line -> line.charge() == Charge.STANDING_CHARGE)
                .toList();
    }

    /** Its charges before it was cancelled. */
    private SupplyPointCharges lastBilled(Bill bill) {
        SupplyPointCharges last = bill.charges;
        for (Invoice document : EarlierBills.inOrder(documents)) {
            for (SupplyPointCharges group : document.charges()) {
                boolean same = document.original().equals(bill.original)
                        && group.contractNumber().equals(last.contractNumber());
                last = same && !group.isCancelled() ? group : last;
            }
        }
        return last;
    }
}
