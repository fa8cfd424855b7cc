package pl.ebok.staff;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

/** What customers are called, so that a clerk does not read numbers alone. */
record Names(Customers customers) {
    @Nullable
    String of(@Nullable CustomerNumber number) {
        return number == null
                ? null
                : customers.find(number).map(Customer::name).orElse(null);
    }
}
