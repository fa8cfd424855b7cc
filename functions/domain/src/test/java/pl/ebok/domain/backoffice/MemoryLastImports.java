package pl.ebok.domain.backoffice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** What the back office last said, in memory. */
public final class MemoryLastImports implements LastImports {
    private final Map<CustomerNumber, LastImport> last = new HashMap<>();

    @Override
    public Optional<LastImport> of(CustomerNumber customer) {
        return Optional.ofNullable(last.get(customer));
    }

    @Override
    public void remember(LastImport said) {
        last.put(said.customer().number(), said);
    }
}
