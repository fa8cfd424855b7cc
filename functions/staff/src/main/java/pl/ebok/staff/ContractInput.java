package pl.ebok.staff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.customers.SupplyPoint;
import pl.ebok.domain.customers.TariffGroups;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.http.answers.AddressAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** A contract as a clerk signs it, with its meters; what is wrong is noted in the body's fields. */
final class ContractInput {
    private static final int MAX_METERS = 20;
    private static final int MIN_DIGITS = 3;
    private static final int MAX_DIGITS = 9;
    private static final Text REQUIRED = new Text("pole jest wymagane", "this field is required");

    private ContractInput() {}

    static Contract contract(Fields body, List<Meter> meters) {
        Set<Service> services = services(body);
        Fields point = body.object("supplyPoint");
        var supplyPoint = new SupplyPoint(
                point.text("id", 64), AddressAnswer.read(point.object("address")), point.flag("multiUnit"));
        String cycle = body.text("cycle", 16);
        if (!cycle.isEmpty() && !cycle.matches("[A-Za-z0-9-]{1,16}")) {
            body.violation("cycle", new Text("litery, cyfry i łączniki", "letters, digits and hyphens"));
        }
        return new Contract(
                body.text("contractNumber", 64),
                body.date("signedOn"),
                null,
                services,
                supplyPoint,
                groups(body.object("tariffGroups"), services),
                cycle,
                (int) body.wholeNumber("periodMonths", 1, 3),
                null,
                meters.stream().map(Meter::meterId).toList());
    }

    private static Set<Service> services(Fields body) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (String name : body.texts("services")) {
            switch (name) {
                case "WATER" -> services.add(Service.WATER);
                case "SEWAGE" -> services.add(Service.SEWAGE);
                default -> body.violation("services", new Text("WATER lub SEWAGE", "WATER or SEWAGE"));
            }
        }
        if (services.isEmpty()) {
            body.violation("services", REQUIRED);
        }
        return services;
    }

    private static TariffGroups groups(Fields groups, Set<Service> services) {
        var read = new TariffGroups(
                groups.optionalText("water", 16), groups.optionalText("sewage", 16), groups.text("standingCharge", 16));
        if (services.contains(Service.WATER) && read.water() == null) {
            groups.violation("water", REQUIRED);
        }
        if (services.contains(Service.SEWAGE) && read.sewage() == null) {
            groups.violation("sewage", REQUIRED);
        }
        return read;
    }

    static List<Meter> meters(Fields body, CustomerNumber customer) {
        String contractNumber = body.text("contractNumber", 64);
        if (!body.has("meters")) {
            body.violation("meters", REQUIRED);
        }
        List<Fields> described = body.objects("meters");
        if (described.size() > MAX_METERS) {
            body.violation("meters", new Text("najwyżej 20", "at most 20"));
        }
        var ids = new HashSet<String>();
        return described.stream()
                .limit(MAX_METERS)
                .map(meter -> {
                    Meter read = meter(meter, customer, contractNumber);
                    if (!ids.add(read.meterId())) {
                        meter.violation("meterId", new Text("powtarza się", "is there twice"));
                    }
                    return read;
                })
                .toList();
    }

    private static Meter meter(Fields meter, CustomerNumber customer, String contractNumber) {
        String meterId = meter.text("meterId", 64);
        if (!meterId.isEmpty() && !meterId.matches("[A-Za-z0-9._-]{1,64}")) {
            meter.violation(
                    "meterId", new Text("litery, cyfry, kropki i łączniki", "letters, digits, dots and hyphens"));
        }
        LocalDate installedOn = meter.date("installedOn");
        return new Meter(
                meterId,
                customer,
                contractNumber,
                meter.oneOf("kind", MeterKind.class),
                (int) meter.wholeNumber("digits", MIN_DIGITS, MAX_DIGITS),
                installedOn,
                null,
                meter.date("legalisedUntil"),
                List.of(new Reading(
                        installedOn, meter.wholeNumber("firstReading", 0, Integer.MAX_VALUE), ReadingSource.UTILITY)));
    }
}
