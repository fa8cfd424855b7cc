package pl.ebok.domain.metering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;

/** A meter for tests: the five-digit main meter of customer 101001, legalised, without readings. */
public final class MeterBuilder {
    private String meterId = "M101001";
    private CustomerNumber customerNumber = new CustomerNumber("101001");
    private String contractNumber = "U/2019/101001";
    private MeterKind kind = MeterKind.MAIN;
    private int digits = 5;
    private LocalDate installedOn = LocalDate.parse("2024-03-14");
    private LocalDate removedOn;
    private LocalDate legalisedUntil = LocalDate.parse("2029-12-31");
    private final List<Reading> readings = new ArrayList<>();

    private MeterBuilder() {}

    public static MeterBuilder aMeter() {
        return new MeterBuilder();
    }

    public static MeterBuilder aGardenMeter() {
        MeterBuilder garden = new MeterBuilder();
        garden.kind = MeterKind.GARDEN;
        garden.meterId = "G101001";
        return garden;
    }

    public MeterBuilder numbered(String id) {
        meterId = id;
        return this;
    }

    public MeterBuilder of(String customer, String contract) {
        customerNumber = new CustomerNumber(customer);
        contractNumber = contract;
        return this;
    }

    public MeterBuilder withDigits(int count) {
        digits = count;
        return this;
    }

    public MeterBuilder installedOn(String day) {
        installedOn = LocalDate.parse(day);
        return this;
    }

    public MeterBuilder removedOn(String day) {
        removedOn = LocalDate.parse(day);
        return this;
    }

    public MeterBuilder legalisedUntil(String day) {
        legalisedUntil = LocalDate.parse(day);
        return this;
    }

    public MeterBuilder read(String day, long value) {
        return read(day, value, ReadingSource.CUSTOMER);
    }

    public MeterBuilder read(String day, long value, ReadingSource source) {
        readings.add(new Reading(LocalDate.parse(day), value, source));
        return this;
    }

    public Meter build() {
        return new Meter(
                meterId,
                customerNumber,
                contractNumber,
                kind,
                digits,
                installedOn,
                removedOn,
                legalisedUntil,
                readings);
    }
}
