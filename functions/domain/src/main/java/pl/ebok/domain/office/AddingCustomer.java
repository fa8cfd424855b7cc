package pl.ebok.domain.office;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** Adds a customer, before any contract is signed. */
public final class AddingCustomer {
    private static final int TRIES = 10;
    private static final int FIRST_OWN_NUMBER = 500_000;
    private static final int LAST_OWN_NUMBER = 999_999;

    private final Customers customers;
    private final AccountAudit audit;
    private final RandomGenerator random;

    public AddingCustomer(Customers customers, AccountAudit audit, RandomGenerator random) {
        this.customers = customers;
        this.audit = audit;
        this.random = random;
    }

    /**
     * Adds a customer under its number, or under a free one.
     *
     * @param given absent to have a number made
     * @param described the customer under a number
     * @return the customer, or empty where the number or the account number belongs to another
     */
    public Optional<Customer> apply(
            User clerk, @Nullable CustomerNumber given, Function<CustomerNumber, Customer> described) {
        Optional<Customer> added = given == null ? underFreeNumber(described) : add(described.apply(given));
        added.ifPresent(customer -> audit.changed(
                clerk,
                "customer-added",
                customer.number(),
                Map.of(),
                Map.of("name", customer.name(), "kind", customer.kind().name())));
        return added;
    }

    private Optional<Customer> underFreeNumber(Function<CustomerNumber, Customer> described) {
        for (int tries = 0; tries < TRIES; tries++) {
            int number = random.nextInt(FIRST_OWN_NUMBER, LAST_OWN_NUMBER + 1);
            Optional<Customer> added = add(described.apply(new CustomerNumber(Integer.toString(number))));
            if (added.isPresent()) {
                return added;
            }
        }
        return Optional.empty();
    }

    private Optional<Customer> add(Customer customer) {
        return customers.withBankAccount(customer.bankAccount()).isPresent()
                ? Optional.empty()
                : customers.save(customer);
    }
}
