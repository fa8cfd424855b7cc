package pl.ebok.domain.metering;

import java.lang.reflect.Proxy;
import java.util.Optional;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;

/** Customers of whom there is one; only finding it by number is answered. */
final class OneCustomer {
    private OneCustomer() {}

    static Customers of(Customer customer) {
        return (Customers) Proxy.newProxyInstance(
                Customers.class.getClassLoader(), new Class<?>[] {Customers.class}, (proxy, method, arguments) -> {
                    if (!"find".equals(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return customer.number().equals(arguments[0]) ? Optional.of(customer) : Optional.empty();
                });
    }
}
