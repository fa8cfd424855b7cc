package pl.ebok.domain.metering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Meters kept in memory. */
public final class MemoryMeters implements Meters {
    private final Map<String, Meter> meters = new LinkedHashMap<>();

    public MemoryMeters(List<Meter> meters) {
        meters.forEach(this::save);
    }

    @Override
    public Optional<Meter> find(CustomerNumber customer, String meterId) {
        return Optional.ofNullable(meters.get(meterId))
                .filter(meter -> meter.customerNumber().equals(customer));
    }

    @Override
    public List<Meter> ofCustomer(CustomerNumber customer) {
        return meters.values().stream()
                .filter(meter -> meter.customerNumber().equals(customer))
                .toList();
    }

    @Override
    public void save(Meter meter) {
        meters.put(meter.meterId(), meter);
    }

    @Override
    public Reading addReading(CustomerNumber customer, String meterId, Reading reading) {
        Meter meter = meters.get(meterId);
        for (Reading given : meter.readings()) {
            if (given.readOn().equals(reading.readOn())) {
                return given;
            }
        }
        var readings = new ArrayList<>(meter.readings());
        readings.add(reading);
        save(meter.withReadings(readings));
        return reading;
    }

    @Override
    public boolean correctReading(CustomerNumber customer, String meterId, Reading stored, Reading right) {
        Meter meter = meters.get(meterId);
        boolean stands = meter.readingOn(stored.readOn())
                .filter(now -> now.value() == stored.value())
                .isPresent();
        if (stands) {
            save(meter.with(right));
        }
        return stands;
    }

    @Override
    public boolean removeReading(CustomerNumber customer, String meterId, Reading stored) {
        Meter meter = meters.get(meterId);
        boolean stands = meter.readingOn(stored.readOn())
                .filter(now -> now.value() == stored.value())
                .isPresent();
        if (stands) {
            save(meter.without(stored.readOn()));
        }
        return stands;
    }
}
