package pl.ebok.domain.backoffice;

import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Remembers what the back office last said about each customer. */
public interface LastImports {
    Optional<LastImport> of(CustomerNumber customer);

    void remember(LastImport last);
}
