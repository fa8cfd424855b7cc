package pl.ebok.domain.ledger;

import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.AddressKey;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** A fixed list of customers. */
public record MemoryCustomers(List<Customer> all) implements Customers {
    public static MemoryCustomers of(Customer... customers) {
        return new MemoryCustomers(List.of(customers));
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return all.stream().filter(customer -> customer.number().equals(number)).findFirst();
    }

    @Override
    public Optional<CustomerNumber> withBankAccount(BankAccount account) {
        return all.stream()
                .filter(customer -> customer.bankAccount().equals(account))
                .map(Customer::number)
                .findFirst();
    }

    @Override
    public List<Customer> atSupplyPoint(AddressKey address) {
        return List.of();
    }

    @Override
    public List<CustomerNumber> inCycle(String cycle) {
        return List.of();
    }

    @Override
    public Optional<Customer> save(Customer customer) {
        throw new UnsupportedOperationException("no test here changes customers");
    }
}
