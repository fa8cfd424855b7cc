package pl.ebok.domain.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Customers in memory, for tests of use cases. */
public final class MemoryCustomers implements Customers {
    private final Map<CustomerNumber, Customer> byNumber = new TreeMap<>();

    public static MemoryCustomers of(Customer... customers) {
        var memory = new MemoryCustomers();
        for (Customer customer : customers) {
            memory.byNumber.put(customer.number(), customer);
        }
        return memory;
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    @Override
    public List<Customer> atSupplyPoint(AddressKey address) {
        return byNumber.values().stream()
                .filter(customer -> customer.contracts().stream()
                        .anyMatch(contract ->
                                AddressKey.of(contract.supplyPoint().address()).equals(address)))
                .toList();
    }

    @Override
    public Optional<CustomerNumber> withBankAccount(BankAccount account) {
        return byNumber.values().stream()
                .filter(customer -> customer.bankAccount().equals(account))
                .map(Customer::number)
                .findFirst();
    }

    @Override
    public List<CustomerNumber> inCycle(String cycle) {
        return byNumber.values().stream()
                .filter(customer -> customer.contracts().stream()
                        .anyMatch(contract -> contract.cycle().equals(cycle)))
                .map(Customer::number)
                .toList();
    }

    @Override
    public Optional<Customer> save(Customer customer) {
        byNumber.put(customer.number(), customer);
        return Optional.of(customer);
    }
}
