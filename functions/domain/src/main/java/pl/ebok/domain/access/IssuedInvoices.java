package pl.ebok.domain.access;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/** The invoices a customer may prove themselves with. */
public interface IssuedInvoices {
    /**
     * An invoice as far as the proof goes.
     *
     * @param gross PLN
     * @param registrationCode the code printed on it; absent on those of the earlier system
     */
    record Issued(
            String invoiceNumber,
            String contractNumber,
            Money gross,
            @Nullable String registrationCode) {}

    /** Invoices of a customer, newest first, corrections left out; none for a number that nobody has. */
    List<Issued> newestFirst(CustomerNumber customer);
}
