package pl.ebok.domain.billing;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;

/**
 * The customer as printed on a document: kept with it, so that later changes of the customer do not change it.
 *
 * @param email where the document goes when {@code byEmail}
 * @param byEmail by e-mail (consent was in force) rather than by post
 * @param bankAccount the account number to pay to
 */
public record Buyer(
        CustomerNumber customerNumber,
        String name,
        @Nullable Nip nip,
        Address address,
        Address postalAddress,
        @Nullable String email,
        boolean byEmail,
        BankAccount bankAccount) {

    public static Buyer of(Customer customer) {
        return new Buyer(
                customer.number(),
                customer.name(),
                customer.nip(),
                customer.address(),
                customer.postalAddress(),
                customer.email(),
                customer.wantsEInvoice(),
                customer.bankAccount());
    }

    /** The same, written to by post. */
    public Buyer byPost() {
        return new Buyer(customerNumber, name, nip, address, postalAddress, email, false, bankAccount);
    }
}
