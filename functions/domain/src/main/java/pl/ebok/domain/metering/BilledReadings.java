package pl.ebok.domain.metering;

import java.time.LocalDate;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;

/** Which readings are billed, as the ledger knows it. */
@FunctionalInterface
public interface BilledReadings {
    /** Whether an invoice shows the reading of that meter and day, or its day lies in a period that is billed. */
    boolean isBilled(CustomerNumber customer, Contract contract, String meterId, LocalDate readOn);
}
