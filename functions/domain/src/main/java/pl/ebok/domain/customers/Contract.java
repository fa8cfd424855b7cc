package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed contract for water and/or sewage at one supply point.
 *
 * @param endedOn the last day in force, absent while it runs
 * @param cycle the billing cycle the schedule starts, such as {@code "A"}
 * @param periodMonths length of a billing period, 1 to 3 months
 * @param billedUntil last day billed when the contract was imported; what was billed since stands in the ledger
 * @param meterIds main and garden meters, replaced ones included
 */
public record Contract(
        String contractNumber,
        LocalDate signedOn,
        @Nullable LocalDate endedOn,
        Set<Service> services,
        SupplyPoint supplyPoint,
        TariffGroups tariffGroups,
        String cycle,
        int periodMonths,
        @Nullable LocalDate billedUntil,
        List<String> meterIds) {
    public Contract {
        services = Set.copyOf(services);
        meterIds = List.copyOf(meterIds);
        if (periodMonths < 1 || periodMonths > 3) {
            throw new IllegalArgumentException("a billing period has 1 to 3 months");
        }
    }

    /** Signed, and not ended before that day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(signedOn) && (endedOn == null || !day.isAfter(endedOn));
    }

    /** The contract number made safe for a path. */
    public String id() {
        return PathId.of(contractNumber);
    }

    /** The same contract, whose last day in force is that one. */
    public Contract endingOn(LocalDate lastDay) {
        return new Contract(
                contractNumber,
                signedOn,
                lastDay,
                services,
                supplyPoint,
                tariffGroups,
                cycle,
                periodMonths,
                billedUntil,
                meterIds);
    }
}
