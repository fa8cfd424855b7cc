package pl.ebok.domain.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A contract for tests: water and sewage at a house, every two months in cycle A, in force since 2019. */
public final class ContractBuilder {
    private String contractNumber = "U/2019/101001";
    private LocalDate signedOn = LocalDate.parse("2019-05-06");
    private LocalDate endedOn;
    private Set<Service> services = Set.of(Service.WATER, Service.SEWAGE);
    private Address address = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");
    private boolean multiUnit;
    private TariffGroups tariffGroups = new TariffGroups("W1", "S1", "P");
    private String cycle = "A";
    private int periodMonths = 2;
    private LocalDate billedUntil = LocalDate.parse("2026-08-31");
    private List<String> meterIds = List.of("M101001");

    private ContractBuilder() {}

    public static ContractBuilder aContract() {
        return new ContractBuilder();
    }

    public ContractBuilder numbered(String number) {
        contractNumber = number;
        return this;
    }

    public ContractBuilder signedOn(String day) {
        signedOn = LocalDate.parse(day);
        return this;
    }

    public ContractBuilder endedOn(String day) {
        endedOn = LocalDate.parse(day);
        return this;
    }

    public ContractBuilder waterOnly() {
        services = Set.of(Service.WATER);
        tariffGroups = new TariffGroups("W1", null, tariffGroups.standingCharge());
        return this;
    }

    public ContractBuilder at(Address place) {
        address = place;
        return this;
    }

    public ContractBuilder inMultiUnitBuilding() {
        multiUnit = true;
        return this;
    }

    public ContractBuilder inCycle(String name) {
        cycle = name;
        return this;
    }

    public ContractBuilder everyMonths(int months) {
        periodMonths = months;
        return this;
    }

    public ContractBuilder billedUntil(String day) {
        billedUntil = LocalDate.parse(day);
        return this;
    }

    public ContractBuilder neverBilled() {
        billedUntil = null;
        return this;
    }

    public ContractBuilder withMeters(String... ids) {
        meterIds = List.of(ids);
        return this;
    }

    public Contract build() {
        return new Contract(
                contractNumber,
                signedOn,
                endedOn,
                services,
                new SupplyPoint("PP-" + contractNumber, address, multiUnit),
                tariffGroups,
                cycle,
                periodMonths,
                billedUntil,
                meterIds);
    }
}
