package pl.ebok.domain.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.AddressKey;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customers;

/** Tells from an address alone who can register there; names nobody. */
public final class CheckingEligibility {
    private final Customers customers;
    private final Clock clock;

    public CheckingEligibility(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    public Eligibility apply(String postalCode, String street, String building) {
        LocalDate today = BusinessZone.today(clock);
        AddressKey asked = AddressKey.of(postalCode, street, building);
        List<Contract> here = customers.atSupplyPoint(asked).stream()
                .flatMap(customer -> customer.contracts().stream())
                .filter(contract -> contract.inForceOn(today))
                .filter(contract ->
                        AddressKey.of(contract.supplyPoint().address()).equals(asked))
                .toList();
        if (here.isEmpty()) {
            return Eligibility.CONTRACT_REQUIRED;
        }
        // A shop on the ground floor may hold a contract of its own: one such contract is enough to register.
        return here.stream().allMatch(contract -> contract.supplyPoint().multiUnit())
                ? Eligibility.BUILDING_CONTRACT_HELD_BY_MANAGER
                : Eligibility.CAN_REGISTER;
    }
}
