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
}
