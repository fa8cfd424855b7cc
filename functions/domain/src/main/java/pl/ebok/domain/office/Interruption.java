package pl.ebok.domain.office;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Address;

/**
 * A planned interruption of supply.
 *
 * @param buildings all of the street where empty
 */
public record Interruption(
        String interruptionId,
        String city,
        String street,
        Set<String> buildings,
        Instant from,
        Instant until,
        @Nullable String reason) {
    public Interruption {
        buildings = Set.copyOf(buildings);
    }

    boolean touches(Address address) {
        return same(city, address.city())
                && same(street, address.street())
                && (buildings.isEmpty() || buildings.stream().anyMatch(building -> same(building, address.building())));
    }

    private static boolean same(String asked, String known) {
        return SearchText.words(asked.replaceFirst("^(?i)ul\\.\\s*", "")).equals(SearchText.words(known));
    }
}
