package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a contract is billed and numbered.
 *
 * @param lastSequence last consecutive number of the contract's series, 0 before its first invoice
 * @param billedUntil last day billed, absent before the first invoice
 */
public record ContractSeries(
        String contractNumber, int lastSequence, @Nullable LocalDate billedUntil) {
    public static ContractSeries unused(String contractNumber) {
        return new ContractSeries(contractNumber, 0, null);
    }
}
