package pl.ebok.domain.customers;

import java.util.List;
import java.util.Optional;

/** The customers the utility knows. */
public interface Customers {
    Optional<Customer> find(CustomerNumber number);

    /** Those with a supply point at that address. */
    List<Customer> atSupplyPoint(AddressKey address);

    /** Whose own account number that is. */
    Optional<CustomerNumber> withBankAccount(BankAccount account);

    /** Numbers of the customers with a contract in that cycle, ascending. */
    List<CustomerNumber> inCycle(String cycle);

    /**
     * Stores a customer whose {@code version} is the one last read; 0 for a new one.
     *
     * @return the stored customer with its new version, or empty where someone else changed it meanwhile
     */
    Optional<Customer> save(Customer customer);
}
