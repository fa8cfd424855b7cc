package pl.ebok.aws.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.AddressKey;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;

class DynamoCustomersTest {
    private static final CustomerNumber NUMBER = new CustomerNumber("101001");

    private final Customers customers =
            new DynamoCustomers(LocalDynamoDb.withEmptyTables().table("CustomersTable"));

    @Test
    void gives_back_a_customer_as_it_was_saved() {
        Customer saved = customers
                .save(aCustomer()
                        .company("4449786907")
                        .withEInvoiceConsent()
                        .withCollectiveInvoice()
                        .writtenToAt(new Address("Lipowa", "3", "12", "66-400", "Gorzów Wielkopolski"))
                        .with(
                                aContract().inMultiUnitBuilding(),
                                aContract()
                                        .numbered("U/2")
                                        .waterOnly()
                                        .endedOn("2026-09-30")
                                        .neverBilled())
                        .build())
                .orElseThrow();

        assertThat(saved.version()).isEqualTo(1);
        assertThat(customers.find(NUMBER)).contains(saved);
    }

    @Test
    void gives_back_a_customer_without_what_is_optional() {
        Customer saved = customers.save(aCustomer().withoutEmail().build()).orElseThrow();

        assertThat(customers.find(NUMBER)).contains(saved);
        assertThat(customers.find(new CustomerNumber("999"))).isEmpty();
    }

    @Test
    void refuses_a_change_made_on_an_older_version() {
        customers.save(aCustomer().build());
        assertThat(customers.save(aCustomer().atVersion(1).named("Anna").build()))
                .isPresent();

        assertThat(customers.save(aCustomer().atVersion(1).named("Ewa").build()))
                .isEmpty();
        assertThat(customers.save(aCustomer().build())).isEmpty();
        assertThat(customers.find(NUMBER)).map(Customer::name).contains("Anna");
    }

    @Test
    void finds_every_customer_at_an_address_however_it_is_written() {
        Address house = new Address("ul. Lipowa", "4A", null, "66-410", "Gorzów Wielkopolski");
        Address flat = new Address("Lipowa", "4a", "7", "66-410", "Gorzów Wielkopolski");
        customers.save(aCustomer().numbered("1").with(aContract().at(house)).build());
        customers.save(aCustomer().numbered("2").with(aContract().at(flat)).build());
        customers.save(aCustomer().numbered("3").build());

        assertThat(customers.atSupplyPoint(AddressKey.of("66410", "ULICA LIPOWA", "4 a")))
                .extracting(customer -> customer.number().value())
                .containsExactly("1", "2");
        assertThat(customers.atSupplyPoint(AddressKey.of("66-410", "Lipowa", "5")))
                .isEmpty();
    }

    @Test
    void finds_the_numbers_of_a_cycle_in_order_and_each_once() {
        customers.save(aCustomer().numbered("20").build());
        customers.save(aCustomer()
                .numbered("10")
                .with(
                        aContract(),
                        aContract().numbered("U/2"),
                        aContract().numbered("U/3").inCycle("B"))
                .build());

        assertThat(customers.inCycle("A")).extracting(CustomerNumber::value).containsExactly("10", "20");
        assertThat(customers.inCycle("B")).extracting(CustomerNumber::value).containsExactly("10");
        assertThat(customers.inCycle("C")).isEmpty();
    }

    @Test
    void finds_whose_an_account_number_is() {
        customers.save(aCustomer().build());

        assertThat(customers.withBankAccount(new BankAccount("66102052266453000000101001")))
                .contains(NUMBER);
        assertThat(customers.withBankAccount(new BankAccount("39102052266453000000101002")))
                .isEmpty();
    }

    @Test
    void forgets_an_address_and_a_cycle_that_no_contract_has_any_more() {
        customers.save(aCustomer().build());
        Address elsewhere = new Address("Polna", "1", null, "66-400", "Gorzów Wielkopolski");
        customers.save(aCustomer()
                .atVersion(1)
                .with(aContract().at(elsewhere).inCycle("B"))
                .build());

        assertThat(customers.atSupplyPoint(AddressKey.of("66-410", "Ogrodowa", "73")))
                .isEmpty();
        assertThat(customers.inCycle("A")).isEmpty();
        assertThat(customers.atSupplyPoint(AddressKey.of(elsewhere))).hasSize(1);
        assertThat(customers.inCycle("B")).hasSize(1);
    }

    @Test
    void keeps_a_manager_with_more_contracts_than_one_transaction_holds() {
        customers.save(aCustomer().with(contracts(0, 150)).build());
        assertThat(customers.atSupplyPoint(place(0))).hasSize(1);
        assertThat(customers.atSupplyPoint(place(149))).hasSize(1);
        assertThat(customers.find(NUMBER).orElseThrow().contracts()).hasSize(150);

        customers.save(aCustomer().atVersion(1).with(contracts(140, 290)).build());
        assertThat(customers.atSupplyPoint(place(0))).isEmpty();
        assertThat(customers.atSupplyPoint(place(139))).isEmpty();
        assertThat(customers.atSupplyPoint(place(140))).hasSize(1);
        assertThat(customers.atSupplyPoint(place(289))).hasSize(1);
    }

    private static List<Contract> contracts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> aContract()
                        .numbered("U/" + i)
                        .at(new Address("Długa", String.valueOf(i), null, "66-400", "Gorzów Wielkopolski"))
                        .build())
                .toList();
    }

    private static AddressKey place(int building) {
        return AddressKey.of("66-400", "Długa", String.valueOf(building));
    }
}
