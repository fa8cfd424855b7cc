package pl.ebok.archive.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Charge;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.InvoiceLine;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.MeterUse;
import pl.ebok.domain.billing.PastUse;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.billing.Totals;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.money.Pln;

/** Invoices of every kind, as a utility issues them. */
public final class Samples {
    public static final Seller SELLER = new Seller(
            "Wodociągi Przykładowe Sp. z o.o.",
            new Nip("5260250274"),
            "ul. Wodna 1, 66-400 Gorzów Wielkopolski",
            "pn.–pt. 7.00–15.00",
            "+48 95 728 59 99",
            "bok@ebok.example",
            "https://ebok.example");

    private static final Address HOUSE = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");
    private static final LocalDate STEP = day("2026-10-15");
    private static final Period PERIOD = new Period(day("2026-09-01"), day("2026-10-31"));
    private static final Period BEFORE_STEP = new Period(PERIOD.from(), STEP.minusDays(1));
    private static final Period SINCE_STEP = new Period(STEP, PERIOD.to());

    private Samples() {}

    /** Customer 101001 of the vectors: 9 m³ over a price step, net 182.47, gross 197.07. */
    public static Invoice byEmail() {
        return invoice("U/2019/101001", 1, person(true), PERIOD, List.of(overPriceStep()), history(9, 9, 9, 8, 11, 9));
    }

    /** The same on paper, to another address. */
    public static Invoice byPost() {
        Buyer buyer = person(false);
        return invoice("U/2019/101001", 1, buyer, PERIOD, List.of(overPriceStep()), history(9, 9, 9, 8, 11, 9));
    }

    /** On paper with all that a house may have: a price step, a garden meter, a correspondence address. */
    public static Invoice fullLetter() {
        SupplyPointCharges point = overPriceStep();
        var uses = new ArrayList<>(point.meterUses());
        uses.add(use("G101001", MeterKind.GARDEN, 52, 2, false));
        var house = new SupplyPointCharges(
                point.contractNumber(), point.supplyPointId(), HOUSE, PERIOD, uses, point.lines());
        return invoice("U/2019/101001", 1, person(false), PERIOD, List.of(house), history(9, 9, 9, 8, 11, 9));
    }

    /** A business with a garden meter and an estimate: net 202.44, gross 218.64. */
    public static Invoice business() {
        return invoice("U/2021/101004", 12, company(), PERIOD, List.of(withGarden(12, 3)), history(10, 14, 12));
    }

    /** A building manager's collective invoice with that many supply points, and long names. */
    public static Invoice collective(int points) {
        List<SupplyPointCharges> charges = IntStream.rangeClosed(1, points)
                .mapToObj(i -> new SupplyPointCharges(
                        "U/2018/2000%02d".formatted(i),
                        "PP-2000%02d".formatted(i),
                        new Address(
                                "Osiedle Powstańców Wielkopolskich",
                                "%d".formatted(i),
                                null,
                                "66-400",
                                "Gorzów Wielkopolski"),
                        PERIOD,
                        List.of(use("M2000%02d".formatted(i), MeterKind.MAIN, 1_000L * i, 120 + i, i % 4 == 0)),
                        linesOverPriceStep(120 + i)))
                .toList();
        Buyer buyer = new Buyer(
                new CustomerNumber("101012"),
                "Międzyzakładowa Spółdzielnia Mieszkaniowa Lokatorsko-Własnościowa „Przyszłość i Źródło Zdrowia” w Gorzowie Wielkopolskim",
                new Nip("5265877635"),
                new Address("Aleja Bohaterów Powstania Wielkopolskiego", "128A", "12", "66-400", "Gorzów Wielkopolski"),
                new Address("Aleja Bohaterów Powstania Wielkopolskiego", "128A", "12", "66-400", "Gorzów Wielkopolski"),
                null,
                false,
                new BankAccount("12102052266453000000012345"));
        return invoice("U/2018/200001", 7, buyer, PERIOD, charges, history(3700, 3812, 3650, 4010, 3921, 3888));
    }

    /** Water alone, billed by the tariff's norm because nothing was ever read. */
    public static Invoice waterWithoutReadings() {
        var point = new SupplyPointCharges(
                "U/2026/101008",
                "PP-101008",
                HOUSE,
                PERIOD,
                List.of(new MeterUse(
                        "M101008", MeterKind.MAIN, PERIOD.from().minusDays(1), null, PERIOD.to(), null, 6, true)),
                List.of(
                        line(Charge.WATER, "W1", PERIOD, 6, "6.95"),
                        new InvoiceLine(Charge.STANDING_CHARGE, "P", PERIOD, 61, 61, Pln.of("7.89"), Pln.of("7.89"))));
        return invoice("U/2026/101008", 1, person(false), PERIOD, List.of(point), List.of());
    }

    /** A real reading that settles an estimate that was too high: there is money back. */
    public static Invoice settlement() {
        var point = new SupplyPointCharges(
                "U/2019/101001",
                "PP-101001",
                HOUSE,
                PERIOD,
                List.of(use("M101001", MeterKind.MAIN, 500, -4, false)),
                List.of(
                        line(Charge.WATER, "W1", PERIOD, -4, "6.95"),
                        line(Charge.SEWAGE, "S1", PERIOD, -4, "12.35"),
                        new InvoiceLine(Charge.STANDING_CHARGE, "E", PERIOD, 61, 61, Pln.of("6.39"), Pln.of("6.39"))));
        return invoice("U/2019/101001", 2, person(true), PERIOD, List.of(point), history(12, 13));
    }

    public static SupplyPointCharges overPriceStep() {
        return new SupplyPointCharges(
                "U/2019/101001",
                "PP-101001",
                HOUSE,
                PERIOD,
                List.of(use("M101001", MeterKind.MAIN, 488, 9, false)),
                List.of(
                        line(Charge.WATER, "W1", BEFORE_STEP, 6, "6.95"),
                        line(Charge.WATER, "W1", SINCE_STEP, 3, "7.23"),
                        line(Charge.SEWAGE, "S1", BEFORE_STEP, 6, "12.35"),
                        line(Charge.SEWAGE, "S1", SINCE_STEP, 3, "12.84"),
                        standing("E", BEFORE_STEP, "6.39", "4.61"),
                        standing("E", SINCE_STEP, "6.65", "1.85")));
    }

    private static List<InvoiceLine> linesOverPriceStep(long use) {
        long first = use * 44 / 61;
        return List.of(
                line(Charge.WATER, "W1", BEFORE_STEP, first, "6.95"),
                line(Charge.WATER, "W1", SINCE_STEP, use - first, "7.23"),
                line(Charge.SEWAGE, "S1", BEFORE_STEP, first, "12.35"),
                line(Charge.SEWAGE, "S1", SINCE_STEP, use - first, "12.84"),
                standing("P", BEFORE_STEP, "7.89", "5.69"),
                standing("P", SINCE_STEP, "8.21", "2.29"));
    }

    static SupplyPointCharges withGarden(long main, long garden) {
        return new SupplyPointCharges(
                "U/2021/101004",
                "PP-101004",
                new Address("Świętego Źródła", "15", null, "66-430", "Łęgowo Wielkie"),
                PERIOD,
                List.of(
                        use("M77120", MeterKind.MAIN, 1_440, main, true),
                        use("G77120", MeterKind.GARDEN, 30, garden, false)),
                List.of(
                        line(Charge.WATER, "W1", PERIOD, main, "6.95"),
                        line(Charge.SEWAGE, "S1", PERIOD, main - garden, "12.35"),
                        new InvoiceLine(Charge.STANDING_CHARGE, "P", PERIOD, 61, 61, Pln.of("7.89"), Pln.of("7.89"))));
    }

    static Invoice invoice(
            String series,
            int sequence,
            Buyer buyer,
            Period period,
            List<SupplyPointCharges> charges,
            List<PastUse> history) {
        return new Invoice(
                InvoiceNumber.of(series, sequence),
                series,
                sequence,
                buyer,
                day("2026-11-05"),
                day("2026-11-19"),
                period,
                charges,
                Totals.of(charges, 8),
                "PO.RZT.70.57.2025",
                null,
                history,
                Settlement.NONE);
    }

    static Buyer person(boolean byEmail) {
        return new Buyer(
                new CustomerNumber("101001"),
                "Krzysztof Mazur",
                null,
                HOUSE,
                byEmail ? HOUSE : new Address("Kosynierów Gdyńskich", "5", "12", "66-400", "Gorzów Wielkopolski"),
                byEmail ? "klient101001@example.pl" : null,
                byEmail,
                new BankAccount("66102052266453000000101001"));
    }

    private static Buyer company() {
        Address address = new Address("Świętego Źródła", "15", null, "66-430", "Łęgowo Wielkie");
        return new Buyer(
                new CustomerNumber("101004"),
                "Piekarnia „Żytni Łan” Zażółć i Gęślą Spółka Jawna",
                new Nip("5265877635"),
                address,
                address,
                "biuro@example.pl",
                true,
                new BankAccount("12102052266453000000012345"));
    }

    private static List<PastUse> history(long... uses) {
        List<PastUse> history = new ArrayList<>();
        LocalDate from = PERIOD.from().minusMonths(2L * uses.length);
        for (long use : uses) {
            history.add(new PastUse(new Period(from, from.plusMonths(2).minusDays(1)), use, history.size() == 3));
            from = from.plusMonths(2);
        }
        return history;
    }

    private static MeterUse use(String meterId, MeterKind kind, long from, long use, boolean estimated) {
        return new MeterUse(meterId, kind, PERIOD.from().minusDays(1), from, PERIOD.to(), from + use, use, estimated);
    }

    private static InvoiceLine line(Charge charge, String group, Period period, long volume, String price) {
        Money unitPrice = Pln.of(price);
        return new InvoiceLine(charge, group, period, volume, 1, unitPrice, unitPrice.multipliedBy(volume));
    }

    private static InvoiceLine standing(String group, Period period, String price, String net) {
        return new InvoiceLine(
                Charge.STANDING_CHARGE, group, period, period.days(), PERIOD.days(), Pln.of(price), Pln.of(net));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
