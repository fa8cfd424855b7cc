package pl.ebok.domain.metering;

import java.time.LocalDate;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * A reading that someone wants to give.
 *
 * @param value whole m³, the black digits
 * @param confirmUnusual the giver saw that the use is unusual and stands by it
 * @param source the customer, or the utility's own staff
 */
public record ReadingSubmission(
        CustomerNumber customer,
        String meterId,
        LocalDate readOn,
        long value,
        boolean confirmUnusual,
        ReadingSource source) {}
