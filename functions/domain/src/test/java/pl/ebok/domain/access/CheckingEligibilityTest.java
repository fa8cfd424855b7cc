package pl.ebok.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.ContractBuilder;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.MemoryCustomers;

class CheckingEligibilityTest {
    /** Half past midnight on 22 November in Poland. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC);

    private static final Address HERE = new Address("Wodna", "12A", "3", "66-400", "Gorzów Wielkopolski");
    private static final Address ELSEWHERE = new Address("Wodna", "14", null, "66-400", "Gorzów Wielkopolski");

    @Test
    void should_let_those_register_who_have_a_contract_there() {
        assertThat(eligibility(at(HERE))).isEqualTo(Eligibility.CAN_REGISTER);
    }

    @Test
    void should_read_the_address_as_people_type_it() {
        var checking = new CheckingEligibility(MemoryCustomers.of(customer("1", at(HERE))), CLOCK);

        assertThat(checking.apply("66400", " ul. WODNA ", "12 a")).isEqualTo(Eligibility.CAN_REGISTER);
        assertThat(checking.apply("66-401", "Wodna", "12A")).isEqualTo(Eligibility.CONTRACT_REQUIRED);
        assertThat(checking.apply("66-400", "Wodna", "14")).isEqualTo(Eligibility.CONTRACT_REQUIRED);
    }

    @Test
    void should_ask_for_a_contract_that_is_in_force_on_the_polish_day() {
        assertThat(eligibility(at(HERE).endedOn("2026-11-21"))).isEqualTo(Eligibility.CONTRACT_REQUIRED);
        assertThat(eligibility(at(HERE).endedOn("2026-11-22"))).isEqualTo(Eligibility.CAN_REGISTER);
        assertThat(eligibility(at(HERE).signedOn("2026-11-23"))).isEqualTo(Eligibility.CONTRACT_REQUIRED);
    }

    @Test
    void should_send_residents_of_a_multi_unit_building_to_its_manager() {
        assertThat(eligibility(at(HERE).inMultiUnitBuilding()))
                .isEqualTo(Eligibility.BUILDING_CONTRACT_HELD_BY_MANAGER);
    }

    @Test
    void should_let_the_shop_on_the_ground_floor_register_beside_the_manager() {
        Customer manager = customer("1", at(HERE).inMultiUnitBuilding());
        Customer shop = customer("2", at(HERE));

        assertThat(check(manager, shop)).isEqualTo(Eligibility.CAN_REGISTER);
    }

    @Test
    void should_not_count_what_the_manager_holds_at_other_addresses() {
        assertThat(eligibility(at(HERE).inMultiUnitBuilding(), at(ELSEWHERE)))
                .isEqualTo(Eligibility.BUILDING_CONTRACT_HELD_BY_MANAGER);
        assertThat(eligibility(at(HERE).endedOn("2026-11-21"), at(ELSEWHERE))).isEqualTo(Eligibility.CONTRACT_REQUIRED);
    }

    private static Eligibility eligibility(ContractBuilder... contracts) {
        return check(customer("1", contracts));
    }

    private static Eligibility check(Customer... customers) {
        return new CheckingEligibility(MemoryCustomers.of(customers), CLOCK).apply("66-400", "Wodna", "12A");
    }

    private static Customer customer(String number, ContractBuilder... contracts) {
        return aCustomer().numbered(number).with(contracts).build();
    }

    private static ContractBuilder at(Address place) {
        return aContract().at(place);
    }
}
