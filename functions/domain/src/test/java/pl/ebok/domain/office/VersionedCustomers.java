package pl.ebok.domain.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.AddressKey;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.customers.MemoryCustomers;

/** Customers in memory that are saved only in the version last read, as the store does it. */
public final class VersionedCustomers implements Customers {
    private final MemoryCustomers customers = MemoryCustomers.of();
    private final List<Customer> saves = new ArrayList<>();

    public static VersionedCustomers of(Customer... all) {
        var versioned = new VersionedCustomers();
        for (Customer customer : all) {
            var _ = versioned.customers.save(customer);
        }
        return versioned;
    }

    /** Before each of the next saves someone else changes the same customer. */
    public void changedMeanwhile(int times) {
        customers.overtake(times);
    }

    /** The changes that were to be saved, in order, those refused too. */
    public List<Customer> saves() {
        return List.copyOf(saves);
    }

    public Customer get(String number) {
        return customers.find(new CustomerNumber(number)).orElseThrow();
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return customers.find(number);
    }

    @Override
    public List<Customer> atSupplyPoint(AddressKey address) {
        return customers.atSupplyPoint(address);
    }

    @Override
    public Optional<CustomerNumber> withBankAccount(BankAccount account) {
        return customers.withBankAccount(account);
    }

    @Override
    public List<CustomerNumber> inCycle(String cycle) {
        return customers.inCycle(cycle);
    }

    @Override
    public Optional<Customer> save(Customer customer) {
        saves.add(customer);
        return customers.save(customer);
    }
}
