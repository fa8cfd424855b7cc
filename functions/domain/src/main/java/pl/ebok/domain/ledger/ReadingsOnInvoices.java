package pl.ebok.domain.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.customers.BillingPeriods;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.BilledReadings;

/** Readings on the invoices of the ledger, and those of periods that it knows to be billed. */
public final class ReadingsOnInvoices implements BilledReadings {
    private final Ledger ledger;

    public ReadingsOnInvoices(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public boolean isBilled(CustomerNumber customer, Contract contract, String meterId, LocalDate readOn) {
        CustomerLedger read = ledger.read(customer);
        @Nullable
        LocalDate billedUntil = read.seriesOf(contract.contractNumber()).billedUntil();
        return readOn.isBefore(BillingPeriods.firstUnbilledDay(contract, billedUntil))
                || read.documents().stream()
                        .flatMap(invoice -> invoice.charges().stream())
                        .flatMap(charges -> charges.meterUses().stream())
                        .anyMatch(use -> shows(use, meterId, readOn));
    }

    private static boolean shows(MeterUse use, String meterId, LocalDate readOn) {
        return use.meterId().equals(meterId)
                && (use.fromDay().equals(readOn) || use.toDay().equals(readOn));
    }
}
