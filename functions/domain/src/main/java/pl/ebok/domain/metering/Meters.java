package pl.ebok.domain.metering;

import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** The meters of the utility's customers, with their readings. */
public interface Meters {
    Optional<Meter> find(CustomerNumber customer, String meterId);

    /** All meters of a customer, replaced ones included. */
    List<Meter> ofCustomer(CustomerNumber customer);

    /** Stores the meter's own data; its readings are added by {@link #addReading}. */
    void save(Meter meter);

    /**
     * Adds a reading unless one of that meter and day is there.
     *
     * @return the reading that now stands for that day: the given one, or the one that was there before
     */
    Reading addReading(CustomerNumber customer, String meterId, Reading reading);

    /**
     * Puts the right value in the place of a stored one.
     *
     * @param stored the reading as it was read
     * @param right the same day's reading with its correction
     * @return false where another value stands there meanwhile
     */
    boolean correctReading(CustomerNumber customer, String meterId, Reading stored, Reading right);

    /** Takes a reading back; false where another value stands there meanwhile, or none. */
    boolean removeReading(CustomerNumber customer, String meterId, Reading stored);
}
