package pl.ebok.domain.metering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;

/** How far a contract is billed, as the ledger knows it. */
@FunctionalInterface
public interface BilledUntil {
    /** Last day billed; absent where the ledger has no invoice of the contract. */
    @Nullable
    LocalDate of(CustomerNumber customer, Contract contract);
}
