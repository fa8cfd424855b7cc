package pl.ebok.domain.access;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * What someone states to prove that they are the customer, as they typed it.
 *
 * @param proof a recent invoice; absent when they only have a code or a contract
 * @param registrationCode the code printed on an invoice issued here; it proves by itself
 * @param contractNumber stated by those who have no invoice yet
 * @param email lower case
 */
public record RegistrationRequest(
        CustomerNumber customerNumber,
        @Nullable InvoiceProof proof,
        @Nullable String registrationCode,
        @Nullable String contractNumber,
        String email) {

    /** Number and gross amount (PLN) of one of the last three invoices. */
    public record InvoiceProof(String invoiceNumber, Money gross) {}

    boolean provesByCode() {
        return registrationCode != null;
    }
}
