package pl.ebok.domain.metering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Meters in memory whose readings are stored apart, as the store does it; remembers what was written. */
public final class RecordingMeters implements Meters {
    private final MemoryMeters meters = new MemoryMeters(List.of());
    private final List<String> saved = new ArrayList<>();
    private final List<Reading> added = new ArrayList<>();
    private boolean hidden;
    private boolean failing;

    /** Stores nothing any more, as a store that has broken off. */
    public void failing() {
        failing = true;
    }

    /** Lists no meters any more, as if all of them came after the list was read. */
    public void hide() {
        hidden = true;
    }

    /** Ids of the meters saved. */
    public List<String> saved() {
        return List.copyOf(saved);
    }

    public void forgetSaved() {
        saved.clear();
    }

    public List<Reading> added() {
        return List.copyOf(added);
    }

    @Override
    public Optional<Meter> find(CustomerNumber customer, String meterId) {
        return meters.find(customer, meterId);
    }

    @Override
    public List<Meter> ofCustomer(CustomerNumber customer) {
        return hidden ? List.of() : meters.ofCustomer(customer);
    }

    @Override
    public void save(Meter meter) {
        if (failing) {
            throw new IllegalStateException("the store has broken off");
        }
        saved.add(meter.meterId());
        List<Reading> kept = meters.find(meter.customerNumber(), meter.meterId())
                .map(Meter::readings)
                .orElse(List.of());
        meters.save(meter.withReadings(kept));
    }

    @Override
    public Reading addReading(CustomerNumber customer, String meterId, Reading reading) {
        added.add(reading);
        return meters.addReading(customer, meterId, reading);
    }

    @Override
    public boolean correctReading(CustomerNumber customer, String meterId, Reading stored, Reading right) {
        return meters.correctReading(customer, meterId, stored, right);
    }

    @Override
    public boolean removeReading(CustomerNumber customer, String meterId, Reading stored) {
        return meters.removeReading(customer, meterId, stored);
    }
}
