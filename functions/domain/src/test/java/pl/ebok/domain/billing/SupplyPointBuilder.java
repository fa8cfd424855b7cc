package pl.ebok.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.customers.SupplyPoint;
import pl.ebok.domain.customers.TariffGroups;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;

/** A customer with one contract and its meters, written as English; what a test does not say is as at 101001. */
public final class SupplyPointBuilder {
    public static final Address ADDRESS = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");

    private String contractNumber = "U/1";
    private LocalDate signedOn = LocalDate.parse("2019-05-06");
    private LocalDate endedOn;
    private Set<Service> services = EnumSet.allOf(Service.class);
    private TariffGroups groups = new TariffGroups("W1", "S1", "E");
    private String cycle = "A";
    private int periodMonths = 2;
    private LocalDate billedUntil = LocalDate.parse("2026-08-31");
    private final List<EInvoiceConsent> consents = new ArrayList<>();
    private String email = "klient101001@example.pl";
    private final List<Meter> meters = new ArrayList<>();

    private SupplyPointBuilder() {}

    public static SupplyPointBuilder aSupplyPoint() {
        return new SupplyPointBuilder();
    }

    public SupplyPointBuilder contract(String number) {
        contractNumber = number;
        return this;
    }

    public SupplyPointBuilder signedOn(String day) {
        signedOn = LocalDate.parse(day);
        billedUntil = null;
        return this;
    }

    public SupplyPointBuilder endedOn(String day) {
        endedOn = LocalDate.parse(day);
        return this;
    }

    public SupplyPointBuilder services(Service... some) {
        services = Set.of(some);
        return this;
    }

    public SupplyPointBuilder groups(String water, String sewage, String standingCharge) {
        groups = new TariffGroups(water, sewage, standingCharge);
        return this;
    }

    public SupplyPointBuilder cycle(String name) {
        cycle = name;
        return this;
    }

    public SupplyPointBuilder months(int months) {
        periodMonths = months;
        return this;
    }

    public SupplyPointBuilder billedUntil(String day) {
        billedUntil = LocalDate.parse(day);
        return this;
    }

    public SupplyPointBuilder consent(boolean granted, String at) {
        consents.add(new EInvoiceConsent(granted, Instant.parse(at), null, null));
        return this;
    }

    public SupplyPointBuilder withoutEmail() {
        email = null;
        return this;
    }

    /** A main meter of five digits with readings written {@code "2026-08-31=488"}. */
    public SupplyPointBuilder main(String meterId, String... readings) {
        return meter(meterId, MeterKind.MAIN, 5, "2024-03-14", null, "2029-12-31", readings);
    }

    public SupplyPointBuilder garden(String meterId, String... readings) {
        return meter(meterId, MeterKind.GARDEN, 5, "2024-03-14", null, "2028-12-31", readings);
    }

    public SupplyPointBuilder meter(
            String meterId,
            MeterKind kind,
            int digits,
            String installedOn,
            String removedOn,
            String legalisedUntil,
            String... readings) {
        meters.add(new Meter(
                meterId,
                new CustomerNumber("101001"),
                contractNumber,
                kind,
                digits,
                LocalDate.parse(installedOn),
                removedOn == null ? null : LocalDate.parse(removedOn),
                legalisedUntil == null ? null : LocalDate.parse(legalisedUntil),
                readings(readings)));
        return this;
    }

    /** The point is shut when its newest meter is removed. */
    public SupplyPointBuilder closed() {
        Meter last = meters.removeLast();
        meters.add(new Meter(
                last.meterId(),
                last.customerNumber(),
                last.contractNumber(),
                last.kind(),
                last.digits(),
                last.installedOn(),
                last.removedOn(),
                last.legalisedUntil(),
                true,
                last.readings()));
        return this;
    }

    public static List<Reading> readings(String... readings) {
        var list = new ArrayList<Reading>();
        for (String reading : readings) {
            list.add(reading(reading));
        }
        return list;
    }

    /** {@code "2026-08-31=488"}, or {@code "2026-08-31=488?"} for an estimate. */
    public static Reading reading(String text) {
        boolean estimate = text.endsWith("?");
        String[] parts = text.replace("?", "").split("=");
        return new Reading(
                LocalDate.parse(parts[0]),
                Long.parseLong(parts[1]),
                estimate ? ReadingSource.ESTIMATE : ReadingSource.CUSTOMER);
    }

    public Contract contract() {
        return new Contract(
                contractNumber,
                signedOn,
                endedOn,
                services,
                new SupplyPoint("PP-" + contractNumber, ADDRESS, false),
                groups,
                cycle,
                periodMonths,
                billedUntil,
                meters.stream().map(Meter::meterId).toList());
    }

    public List<Meter> meters() {
        return List.copyOf(meters);
    }

    public Customer customer() {
        return customerOf(contract());
    }

    public Customer customerOf(Contract... contracts) {
        return Customer.of(
                        new CustomerNumber("101001"),
                        CustomerKind.PERSON,
                        "Krzysztof Mazur",
                        null,
                        ADDRESS,
                        new BankAccount("66102052266453000000101001"))
                .withContact(email, null, null)
                .withEInvoiceConsents(consents)
                .withContracts(List.of(contracts))
                .withVersion(1);
    }

    /** This point, with changes. */
    public SupplyPointBuilder with(UnaryOperator<SupplyPointBuilder> changes) {
        return changes.apply(this);
    }

    public BillingOutcome outcome(String from, String to, Invoice... earlier) {
        return outcome(SampleTariff.tariff(), from, to, earlier);
    }

    public BillingOutcome outcome(Tariff tariff, String from, String to, Invoice... earlier) {
        LocalDate end = LocalDate.parse(to);
        return new CalculatingInvoice(List.of(tariff))
                .apply(
                        customer(),
                        contract(),
                        meters(),
                        new Period(LocalDate.parse(from), end),
                        end.plusDays(5),
                        List.of(earlier),
                        earlier.length + 1);
    }

    public Invoice bill(String from, String to, Invoice... earlier) {
        return ((BillingOutcome.Billed) outcome(from, to, earlier)).invoice();
    }
}
