package pl.ebok.domain.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;

/** Search over customers in memory, in pages so small that there are several. */
final class MemorySearch implements CustomerSearch {
    private static final int PAGE = 2;

    private final List<Customer> customers;

    MemorySearch(List<Customer> customers) {
        this.customers = customers;
    }

    static MemorySearch over(Customer... customers) {
        return new MemorySearch(List.of(customers));
    }

    @Override
    public Found find(List<String> words, int limit, @Nullable String after) {
        List<CustomerNumber> all = customers.stream()
                .filter(customer -> words.stream().allMatch(SearchText.of(customer)::contains))
                .map(Customer::number)
                .sorted()
                .filter(number -> after == null || number.value().compareTo(after) > 0)
                .toList();
        List<CustomerNumber> page = all.subList(0, Math.min(Math.min(limit, PAGE), all.size()));
        return new Found(page, page.size() < all.size() ? page.getLast().value() : null);
    }
}
