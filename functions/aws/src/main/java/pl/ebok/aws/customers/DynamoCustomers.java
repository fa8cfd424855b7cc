package pl.ebok.aws.customers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.aws.Transaction;
import pl.ebok.domain.customers.AddressKey;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/**
 * Customers in their table. Beside the customer lie small entries, one for its account number and
 * one for each address and cycle of its contracts, by which the index finds it. A lookup reads the customer itself, so that an entry left over does no harm.
 */
public final class DynamoCustomers implements Customers {
    private static final String ENTRY = "ENTRY#";

    private final Table table;

    public DynamoCustomers(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return table.get(CustomerItem.pk(number), CustomerItem.SK).map(CustomerItem::read);
    }

    @Override
    public List<Customer> atSupplyPoint(AddressKey address) {
        return table.byReference(at(address)).stream()
                .map(DynamoCustomers::number)
                .flatMap(number -> find(number).stream())
                .filter(customer -> entries(customer).contains(at(address)))
                .toList();
    }

    @Override
    public Optional<CustomerNumber> withBankAccount(BankAccount account) {
        return table.byReference(paying(account)).stream()
                .map(DynamoCustomers::number)
                .findFirst();
    }

    @Override
    public List<CustomerNumber> inCycle(String cycle) {
        return table.byReference(in(cycle)).stream()
                .map(DynamoCustomers::number)
                .toList();
    }

    @Override
    public Optional<Customer> save(Customer customer) {
        Customer stored = customer.withVersion(customer.version() + 1);
        Set<String> wanted = entries(customer);
        Set<String> present = customer.version() == 0 ? Set.of() : storedEntries(customer.number());
        List<String> missing =
                wanted.stream().filter(entry -> !present.contains(entry)).toList();
        List<String> left =
                present.stream().filter(entry -> !wanted.contains(entry)).toList();

        // What does not fit into one transaction is written before it or deleted after it: neither hides the customer.
        int room = Transaction.MAX_WRITES - 2;
        List<String> before = new ArrayList<>(missing.subList(Math.min(room, missing.size()), missing.size()));
        before.forEach(entry -> table.put(entry(customer.number(), entry)));
        var transaction = table.transaction()
                .putIfVersion(table, CustomerItem.of(stored), customer.version())
                .put(table, DynamoCustomerSearch.item(stored));
        missing.stream().limit(room).forEach(entry -> transaction.put(table, entry(customer.number(), entry)));
        int stillFits = Math.min(left.size(), Transaction.MAX_WRITES - transaction.size());
        left.subList(0, stillFits)
                .forEach(entry -> transaction.delete(table, CustomerItem.pk(customer.number()), ENTRY + entry));
        if (!transaction.commit()) {
            return Optional.empty();
        }
        left.subList(stillFits, left.size())
                .forEach(entry -> table.delete(CustomerItem.pk(customer.number()), ENTRY + entry));
        return Optional.of(stored);
    }

    private Set<String> storedEntries(CustomerNumber number) {
        return table.query(CustomerItem.pk(number), ENTRY).stream()
                .map(item -> item.sk().substring(ENTRY.length()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> entries(Customer customer) {
        var entries = new LinkedHashSet<String>();
        entries.add(paying(customer.bankAccount()));
        for (Contract contract : customer.contracts()) {
            entries.add(at(AddressKey.of(contract.supplyPoint().address())));
            entries.add(in(contract.cycle()));
        }
        return entries;
    }

    private static Item entry(CustomerNumber number, String entry) {
        return Item.of(CustomerItem.pk(number), ENTRY + entry).reference(entry, number.value());
    }

    private static CustomerNumber number(Item entry) {
        return new CustomerNumber(entry.text("gsi1sk"));
    }

    private static String at(AddressKey address) {
        return "AT#" + address.value();
    }

    private static String paying(BankAccount account) {
        return "ACCOUNT#" + account;
    }

    private static String in(String cycle) {
        return "CYCLE#" + cycle;
    }
}
