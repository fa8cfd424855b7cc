package pl.ebok.bench;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.customers.SupplyPoint;
import pl.ebok.domain.customers.TariffGroups;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.domain.money.Pln;

/**
 * A town's worth of customers: nine in ten are people, some companies, a few building managers with many supply points.
 * The customer of a place is the same for the same seed, however many there are. All are due on 2026-11-05.
 */
public final class Population {
    /** The last day of the period that every contract has open. */
    public static final LocalDate PERIOD_END = LocalDate.of(2026, 10, 31);

    public static final LocalDate BILLING_DATE = LocalDate.of(2026, 11, 5);
    public static final String CYCLE = "A";

    private static final int FIRST_NUMBER = 200_000;
    private static final int[] NIP_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final String[] NAMES = {
        "Łucja", "Krzysztof", "Żaneta", "Józef", "Małgorzata", "Stanisław", "Ewa", "Andrzej"
    };
    private static final String[] SURNAMES = {"Żurek", "Mazur", "Wiśniewska", "Kowalczyk", "Ślusarz", "Gąsior", "Brzęk"
    };
    private static final String[] STREETS = {"Ogrodowa", "Słoneczna", "Wodna", "Źródlana", "Kościelna", "Świętojańska"};

    private final long seed;

    public Population(long seed) {
        this.seed = seed;
    }

    /** The customer at a place, from 0. */
    public SyntheticCustomer customer(int place) {
        return new Drawing(new SplittableRandom(seed * 1_000_003 + place), FIRST_NUMBER + place).draw();
    }

    static BankAccount account(int number) {
        String bban = "102052266453" + "%012d".formatted(number);
        int check =
                98 - new BigInteger(bban + "252100").mod(BigInteger.valueOf(97)).intValue();
        return new BankAccount("%02d".formatted(check) + bban);
    }

    /** One customer, drawn step by step. */
    private static final class Drawing {
        private final SplittableRandom random;
        private final int number;
        private final CustomerKind kind;
        private final Address address;
        private final List<Meter> meters = new ArrayList<>();
        private final List<Contract> contracts = new ArrayList<>();
        private final List<PostedInvoice> invoices = new ArrayList<>();

        Drawing(SplittableRandom random, int number) {
            this.random = random;
            this.number = number;
            int percent = random.nextInt(100);
            this.kind = percent < 90
                    ? CustomerKind.PERSON
                    : percent < 97 ? CustomerKind.COMPANY : CustomerKind.BUILDING_MANAGER;
            this.address = address(0);
        }

        SyntheticCustomer draw() {
            int points = kind == CustomerKind.BUILDING_MANAGER ? 5 + random.nextInt(26) : 1;
            int months = random.nextInt(10) < 8 ? 2 : 1 + 2 * random.nextInt(2);
            for (int point = 0; point < points; point++) {
                contract(point, months);
            }
            boolean electronic = random.nextInt(100) < 60;
            var customer = new Customer(
                    new CustomerNumber(String.valueOf(number)),
                    kind,
                    name(),
                    kind == CustomerKind.PERSON ? null : nip(),
                    electronic ? "klient" + number + "@example.pl" : null,
                    null,
                    address,
                    null,
                    account(number),
                    electronic
                            ? List.of(new EInvoiceConsent(true, Instant.parse("2025-01-15T09:30:00Z"), null, null))
                            : List.of(),
                    kind == CustomerKind.BUILDING_MANAGER && random.nextBoolean(),
                    contracts,
                    0);
            return new SyntheticCustomer(customer, meters, invoices);
        }

        private void contract(int point, int months) {
            String contractNumber = "U/2019/" + number + (point == 0 ? "" : "-" + point);
            boolean sewage = random.nextInt(100) < 85;
            List<String> ids = new ArrayList<>();
            int history = 12 + random.nextInt(13);
            ids.add(meter(
                    contractNumber,
                    "M" + number + "-" + point,
                    MeterKind.MAIN,
                    history,
                    months,
                    2 + random.nextInt(14)));
            if (sewage && kind == CustomerKind.PERSON && random.nextInt(100) < 20) {
                ids.add(meter(
                        contractNumber,
                        "G" + number + "-" + point,
                        MeterKind.GARDEN,
                        history,
                        months,
                        random.nextInt(3)));
            }
            LocalDate billedUntil =
                    YearMonth.from(PERIOD_END).minusMonths(months).atEndOfMonth();
            contracts.add(new Contract(
                    contractNumber,
                    LocalDate.of(2019, 5, 6),
                    null,
                    sewage ? Set.of(Service.WATER, Service.SEWAGE) : Set.of(Service.WATER),
                    new SupplyPoint(
                            "PP-" + number + "-" + point, address(point), kind == CustomerKind.BUILDING_MANAGER),
                    new TariffGroups("W1", sewage ? "S1" : null, "P"),
                    CYCLE,
                    months,
                    billedUntil,
                    ids));
            invoices(contractNumber, point, months, billedUntil);
        }

        /** Readings at the ends of periods, over 12 to 24 months; some customers forget the last one and get an estimate. */
        private String meter(String contract, String id, MeterKind meterKind, int history, int months, int monthlyUse) {
            List<Reading> readings = new ArrayList<>();
            boolean forgotten = random.nextInt(100) < 8;
            long value = 100L + random.nextInt(800);
            for (int ago = history / months * months; ago >= 0; ago -= months) {
                value += monthlyUse == 0 ? 0 : Math.max(0, (long) months * (monthlyUse + random.nextInt(-2, 3)));
                if (ago > 0 || !forgotten) {
                    LocalDate day = YearMonth.from(PERIOD_END).minusMonths(ago).atEndOfMonth();
                    readings.add(new Reading(
                            day, value, random.nextBoolean() ? ReadingSource.CUSTOMER : ReadingSource.UTILITY));
                }
            }
            meters.add(new Meter(
                    id,
                    new CustomerNumber(String.valueOf(number)),
                    contract,
                    meterKind,
                    5,
                    LocalDate.of(2024, 3, 14),
                    null,
                    LocalDate.of(2029, 12, 31),
                    readings));
            return id;
        }

        /** Three earlier invoices; every seventh contract owes the last one. */
        private void invoices(String contract, int point, int months, LocalDate billedUntil) {
            boolean owes = random.nextInt(7) == 0;
            for (int back = 2; back >= 0; back--) {
                YearMonth last = YearMonth.from(billedUntil).minusMonths((long) back * months);
                LocalDate issued = last.atEndOfMonth().plusDays(5);
                var totals = Totals.ofNet(Pln.of(40 + random.nextInt(200) + ".00"), 8);
                invoices.add(new PostedInvoice(
                        new InvoiceNumber("FV/%d-%d/%04d".formatted(number, point, 3 - back)),
                        contract,
                        issued,
                        issued,
                        null,
                        issued.plusDays(14),
                        new Period(last.minusMonths(months - 1L).atDay(1), last.atEndOfMonth()),
                        totals,
                        totals.gross(),
                        back == 0 && owes ? Pln.ZERO : totals.gross(),
                        null,
                        null));
            }
        }

        private String name() {
            String surname = SURNAMES[random.nextInt(SURNAMES.length)];
            return switch (kind) {
                case PERSON -> NAMES[random.nextInt(NAMES.length)] + " " + surname;
                case COMPANY -> "Zakład Usługowy „" + surname + "” sp. z o.o.";
                case BUILDING_MANAGER -> "Zarząd Nieruchomości „" + surname + "” sp. z o.o.";
            };
        }

        private Address address(int point) {
            return new Address(
                    STREETS[random.nextInt(STREETS.length)],
                    String.valueOf(1 + (number + point) % 200),
                    null,
                    "66-4%02d".formatted(random.nextInt(100)),
                    "Gorzów Wielkopolski");
        }

        private @Nullable Nip nip() {
            while (true) {
                // 521 to 529 are tax offices of Warsaw.
                String digits = "52" + (1 + random.nextInt(9)) + "%06d".formatted(random.nextInt(1_000_000));
                int sum = 0;
                for (int i = 0; i < NIP_WEIGHTS.length; i++) {
                    sum += NIP_WEIGHTS[i] * (digits.charAt(i) - '0');
                }
                if (sum % 11 < 10) {
                    return new Nip(digits + sum % 11);
                }
            }
        }
    }
}
