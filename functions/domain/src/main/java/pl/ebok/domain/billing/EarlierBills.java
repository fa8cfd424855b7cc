package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.metering.MeterKind;

/**
 * What was billed of one contract before, in the latest state of each invoice, oldest period first.
 *
 * @param bills the contract's line groups
 */
public record EarlierBills(List<SupplyPointCharges> bills) {
    public static final EarlierBills NONE = new EarlierBills(List.of());

    public EarlierBills {
        bills = List.copyOf(bills);
    }

    /** Those of one contract. */
    public static EarlierBills of(String contractNumber, List<Invoice> invoices) {
        return invoices.isEmpty() ? NONE : byContract(invoices).getOrDefault(contractNumber, NONE);
    }

    /** Those of every contract on the invoices; corrections may stand among them in any order. */
    public static Map<String, EarlierBills> byContract(List<Invoice> invoices) {
        var groups = new HashMap<String, List<SupplyPointCharges>>();
        for (Invoice invoice : latestStates(invoices)) {
            for (SupplyPointCharges group : invoice.charges()) {
                groups.computeIfAbsent(group.contractNumber(), number -> new ArrayList<>())
                        .add(group);
            }
        }
        var bills = new HashMap<String, EarlierBills>();
        for (var entry : groups.entrySet()) {
            entry.getValue().sort(Comparator.comparing(group -> group.period().to()));
            bills.put(entry.getKey(), new EarlierBills(entry.getValue()));
        }
        return bills;
    }

    /** For every invoice its last correction, or itself where it has none, by number in its series. */
    static List<Invoice> latestStates(List<Invoice> invoices) {
        var latest = new LinkedHashMap<InvoiceNumber, Invoice>();
        for (Invoice invoice : inOrder(invoices)) {
            latest.put(invoice.original(), invoice);
        }
        return List.copyOf(latest.values());
    }

    static List<Invoice> inOrder(List<Invoice> invoices) {
        var inOrder = new ArrayList<>(invoices);
        inOrder.sort(Comparator.comparingInt(Invoice::sequence));
        return inOrder;
    }

    /** An invoice as its last correction left it. */
    static Invoice latestState(List<Invoice> documents, Invoice original) {
        for (Invoice latest : latestStates(documents)) {
            if (original.number().equals(latest.original())) {
                return latest;
            }
        }
        return original;
    }

    /** These and one more, the newest. */
    EarlierBills and(SupplyPointCharges bill) {
        var more = new ArrayList<SupplyPointCharges>(bills.size() + 1);
        more.addAll(bills);
        more.add(bill);
        return new EarlierBills(more);
    }

    /** Last day billed; absent where nothing is. */
    public @Nullable LocalDate billedUntil() {
        return bills.isEmpty() ? null : bills.getLast().period().to();
    }

    /** Up to which value and day a meter is billed; absent where it never was. */
    public @Nullable MeterUse lastUseOf(String meterId) {
        for (int i = bills.size() - 1; i >= 0; i--) {
            List<MeterUse> uses = bills.get(i).meterUses();
            for (int j = uses.size() - 1; j >= 0; j--) {
                if (uses.get(j).meterId().equals(meterId)) {
                    return uses.get(j);
                }
            }
        }
        return null;
    }

    /**
     * The bills whose end the next reading of a main meter settles, oldest first. What was billed by the norm without a
     * state, and what was estimated while there was no meter, is settled by nothing.
     */
    public List<SupplyPointCharges> unsettled() {
        int first = bills.size();
        while (first > 0 && waitsForReading(bills.get(first - 1))) {
            first--;
        }
        return bills.subList(first, bills.size());
    }

    private static boolean waitsForReading(SupplyPointCharges bill) {
        for (MeterUse use : bill.meterUses()) {
            if (use.kind() == MeterKind.MAIN && use.waitsForReading()) {
                return true;
            }
        }
        return false;
    }
}
