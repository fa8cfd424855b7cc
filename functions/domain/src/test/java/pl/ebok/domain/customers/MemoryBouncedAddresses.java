package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Addresses from which mail came back, in memory. */
public final class MemoryBouncedAddresses implements BouncedAddresses {
    private final Map<String, LocalDate> bounced = new HashMap<>();

    @Override
    public void record(CustomerNumber customer, String email, LocalDate bouncedOn) {
        bounced.put(customer + " " + email, bouncedOn);
    }

    @Override
    public Optional<LocalDate> of(CustomerNumber customer, String email) {
        return Optional.ofNullable(bounced.get(customer + " " + email));
    }
}
