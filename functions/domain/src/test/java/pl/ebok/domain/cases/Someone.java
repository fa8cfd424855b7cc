package pl.ebok.domain.cases;

import java.lang.reflect.Proxy;
import java.util.List;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.customers.Nip;

/** Customers for the tests of this context: all that matters here is who they are. */
final class Someone {
    private Someone() {}

    static Customer who(CustomerNumber number, CustomerKind kind, Nip nip) {
        return Customer.of(
                        number,
                        kind,
                        "Jan Nowak",
                        nip,
                        new Address("Ogrodowa", "1", null, "66-400", "Gorzów Wielkopolski"),
                        new BankAccount("66102052266453000000101001"))
                .withContact("jan@example.com", null, null)
                .withVersion(1);
    }

    /** A directory that finds those customers and does nothing else. */
    static Customers known(List<Customer> customers) {
        return (Customers) Proxy.newProxyInstance(
                Someone.class.getClassLoader(), new Class<?>[] {Customers.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("find")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return customers.stream()
                            .filter(customer -> customer.number().equals(arguments[0]))
                            .findFirst();
                });
    }
}
