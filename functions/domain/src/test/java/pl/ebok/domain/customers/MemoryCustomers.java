package pl.ebok.domain.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Customers in memory, for tests of use cases. */
public final class MemoryCustomers implements Customers {
    private final Map<CustomerNumber, Customer> byNumber = new TreeMap<>();
    private int overtaken;

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
        long last = find(customer.number()).map(Customer::version).orElse(0L);
        if (overtaken > 0) {
            overtaken--;
            find(customer.number()).ifPresent(this::store);
            return Optional.empty();
        }
        return customer.version() == last ? Optional.of(store(customer)) : Optional.empty();
    }

    /** Lets someone else be faster the next times a customer is saved. */
    public void overtake(int times) {
        overtaken = times;
    }

    private Customer store(Customer customer) {
        Customer stored = new Customer(
                customer.number(),
                customer.kind(),
                customer.name(),
                customer.nip(),
                customer.email(),
                customer.phone(),
                customer.address(),
                customer.correspondenceAddress(),
                customer.bankAccount(),
                customer.eInvoiceConsents(),
                customer.collectiveInvoice(),
                customer.contracts(),
                customer.version() + 1);
        byNumber.put(stored.number(), stored);
        return stored;
    }
}
