package pl.ebok.backofficeimport.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.customers.SupplyPoint;
import pl.ebok.domain.customers.TariffGroups;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** A contract with its supply point and meters. Whether its tariff groups have a price is the billing run's to say. */
final class ContractFields {
    private static final int LONGEST_PERIOD = 3;
    private static final Text SERVICES = new Text("lista: WATER, SEWAGE lub obie", "a list of WATER, SEWAGE or both");
    private static final Text GROUP = new Text(
            "grupa taryfowa jest wymagana, bo umowa obejmuje tę usługę",
            "a tariff group is required, as the contract has this service");
    private static final Text ENDED = new Text("wcześniej niż signedOn", "before signedOn");

    private ContractFields() {}

    static Contract read(Fields contract, MeterFields meters) {
        String number = contract.text("contractNumber", Values.NUMBER_LENGTH);
        LocalDate signedOn = contract.date("signedOn");
        LocalDate endedOn = contract.optionalDate("endedOn");
        LocalDate billedUntil = contract.optionalDate("billedUntil");
        notBefore(contract, "endedOn", endedOn, signedOn);
        notBefore(contract, "billedUntil", billedUntil, signedOn);
        Set<Service> services = services(contract);
        return new Contract(
                number,
                signedOn,
                endedOn,
                services,
                supplyPoint(contract.object("supplyPoint")),
                groups(contract.object("tariffGroups"), services),
                contract.text("cycle", Values.NUMBER_LENGTH),
                Math.toIntExact(contract.wholeNumber("periodMonths", 1, LONGEST_PERIOD)),
                billedUntil,
                meterIds(contract, number, meters));
    }

    private static void notBefore(Fields contract, String name, @Nullable LocalDate day, LocalDate signedOn) {
        if (day != null && !day.equals(LocalDate.EPOCH) && day.isBefore(signedOn)) {
            contract.violation(name, ENDED);
        }
    }

    private static Set<Service> services(Fields contract) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        List<String> names = contract.texts("services");
        for (String name : names) {
            for (Service service : Service.values()) {
                if (service.name().equals(name.toUpperCase(Locale.ROOT))) {
                    services.add(service);
                }
            }
        }
        if (services.isEmpty() || services.size() != Set.copyOf(names).size()) {
            contract.violation("services", SERVICES);
        }
        return services;
    }

    private static SupplyPoint supplyPoint(Fields point) {
        return new SupplyPoint(point.text("id", Values.NUMBER_LENGTH), Values.address(point), point.flag("multiUnit"));
    }

    private static TariffGroups groups(Fields groups, Set<Service> services) {
        String water = groups.optionalText("water", Values.NUMBER_LENGTH);
        String sewage = groups.optionalText("sewage", Values.NUMBER_LENGTH);
        if (water == null && services.contains(Service.WATER)) {
            groups.violation("water", GROUP);
        }
        if (sewage == null && services.contains(Service.SEWAGE)) {
            groups.violation("sewage", GROUP);
        }
        return new TariffGroups(water, sewage, groups.text("standingCharge", Values.NUMBER_LENGTH));
    }

    private static List<String> meterIds(Fields contract, String number, MeterFields meters) {
        var ids = new ArrayList<String>();
        contract.objects("meters").forEach(meter -> ids.add(meters.add(meter, number)));
        return ids;
    }
}
