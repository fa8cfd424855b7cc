package pl.ebok.domain.access;

import java.util.List;
import org.joda.money.Money;
import pl.ebok.domain.customers.CustomerNumber;

/** The invoices a customer may prove themselves with. */
public interface IssuedInvoices {
    /** An invoice as far as the proof goes; {@code gross} in PLN. */
    record Issued(String invoiceNumber, String contractNumber, Money gross) {}

    /** Invoices of a customer, newest first, corrections left out. */
    List<Issued> newestFirst(CustomerNumber customer);
}
