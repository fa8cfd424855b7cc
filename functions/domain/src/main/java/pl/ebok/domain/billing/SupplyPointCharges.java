package pl.ebok.domain.billing;

import java.util.List;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;

/** The lines of one supply point, with the readings they come from. */
public record SupplyPointCharges(
        String contractNumber,
        String supplyPointId,
        Address address,
        Period period,
        List<MeterUse> meterUses,
        List<InvoiceLine> lines) {
    public SupplyPointCharges {
        meterUses = List.copyOf(meterUses);
        lines = List.copyOf(lines);
    }

    /** Whether it was brought to nothing: a period that is billed has days of a standing charge. */
    boolean isCancelled() {
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.quantity() == 0);
    }

    /** The same brought to nothing. */
    SupplyPointCharges cancelled() {
        return with(
                meterUses.stream().map(MeterUse::unused).toList(),
                lines.stream().map(InvoiceLine::nothing).toList());
    }

    SupplyPointCharges with(List<MeterUse> otherUses, List<InvoiceLine> otherLines) {
        return new SupplyPointCharges(contractNumber, supplyPointId, address, period, otherUses, otherLines);
    }
}
