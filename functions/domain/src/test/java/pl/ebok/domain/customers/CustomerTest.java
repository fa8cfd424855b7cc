package pl.ebok.domain.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

    @ParameterizedTest
    @CsvSource({"66-410,Ogrodowa,73", "66410,ul. ogrodowa,73", "66 410,ULICA  Ogrodowa,' 73 '", "66-410,ul.Ogrodowa,7 3"
    })
    void an_address_is_known_however_people_type_it(String postalCode, String street, String building) {
        var address = new Address("Ogrodowa", "73", null, "66-410", "Gorzów Wielkopolski");

        assertThat(AddressKey.of(postalCode, street, building)).isEqualTo(AddressKey.of(address));
        assertThat(AddressKey.of(address)).isEqualTo(new AddressKey("66410|ogrodowa|73"));
    }

    @ParameterizedTest
    @CsvSource({"66-411,Ogrodowa,73", "66-410,Ogrodowa,74", "66-410,Nowa Ogrodowa,73", "66-410,Ulicana,73"})
    void another_address_is_another_key(String postalCode, String street, String building) {
        assertThat(AddressKey.of(postalCode, street, building)).isNotEqualTo(AddressKey.of("66-410", "Ogrodowa", "73"));
    }

    @Test
    void letters_of_polish_streets_do_not_count_by_case() {
        assertThat(AddressKey.of("66-410", "ŻÓŁTA  ŁĄKA", "1a")).isEqualTo(AddressKey.of("66-410", "Żółta Łąka", "1A"));
    }

    @Test
    void a_flat_stands_behind_the_building() {
        assertThat(new Address("Polna", "1", "2", "66-400", "Gorzów").streetLine())
                .isEqualTo("Polna 1/2");
        assertThat(new Address("Polna", "1", null, "66-400", "Gorzów").streetLine())
                .isEqualTo("Polna 1");
        assertThat(new Address("Polna", "1", null, "66-400", "Gorzów").cityLine())
                .isEqualTo("66-400 Gorzów");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"66102052266453000000101002", "6610205226645300000010100", "6610205226645300000010100a", ""})
    void digits_that_are_no_account_number_are_none(String digits) {
        assertThat(BankAccount.of(digits)).isEmpty();
    }

    @Test
    void digits_that_are_an_account_number_are_one() {
        var account = new BankAccount("66102052266453000000101001");

        assertThat(BankAccount.of("66102052266453000000101001")).contains(account);
        assertThat(account).hasToString("66102052266453000000101001");
        assertThat(new Nip("5260250274")).hasToString("5260250274");
    }

    @Test
    void a_contract_is_in_force_from_its_signing_to_its_last_day() {
        Contract contract = aContract().signedOn("2026-05-06").build().endingOn(LocalDate.parse("2026-11-30"));

        assertThat(contract.inForceOn(LocalDate.parse("2026-05-05"))).isFalse();
        assertThat(contract.inForceOn(LocalDate.parse("2026-05-06"))).isTrue();
        assertThat(contract.inForceOn(LocalDate.parse("2026-11-30"))).isTrue();
        assertThat(contract.inForceOn(LocalDate.parse("2026-12-01"))).isFalse();
        assertThat(contract.id()).isEqualTo("U-2019-101001");
        assertThat(contract)
                .isEqualTo(
                        aContract().signedOn("2026-05-06").endedOn("2026-11-30").build());
    }

    @Test
    void a_billing_period_has_one_to_three_months() {
        assertThat(aContract().everyMonths(1).build().periodMonths()).isEqualTo(1);
        assertThat(aContract().everyMonths(3).build().periodMonths()).isEqualTo(3);
        assertThatThrownBy(() -> aContract().everyMonths(0).build()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aContract().everyMonths(4).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_changes_of_a_customer_leaves_the_rest_as_it_is() {
        Customer customer = aCustomer().withEInvoiceConsent().atVersion(3).build();
        Contract other = aContract().numbered("U/2").build();

        assertThat(customer.withContracts(List.of(other)))
                .isEqualTo(aCustomer()
                        .withEInvoiceConsent()
                        .atVersion(3)
                        .with(List.of(other))
                        .build());
        assertThat(customer.withCollectiveInvoice(true))
                .isEqualTo(aCustomer()
                        .withEInvoiceConsent()
                        .atVersion(3)
                        .withCollectiveInvoice()
                        .build());
        assertThat(customer.withContracts(List.of(other)).contract("U/2")).contains(other);
        assertThat(customer.withContracts(List.of(other)).contract("U/3")).isEmpty();
    }

    @Test
    void letters_go_to_the_correspondence_address_else_to_the_customers_own() {
        var elsewhere = new Address("Polna", "1", "2", "66-400", "Gorzów Wielkopolski");

        assertThat(aCustomer().writtenToAt(elsewhere).build().postalAddress()).isEqualTo(elsewhere);
        assertThat(aCustomer().build().postalAddress())
                .isEqualTo(aCustomer().build().address());
    }

    @ParameterizedTest
    @CsvSource({"U/2019/101001,U-2019-101001", "FV.12/a,FV.12-a", "A ą,A_0020_0105", "a-b_c,a_002db_005fc"})
    void a_number_is_made_safe_for_a_path_and_stays_its_own(String number, String id) {
        assertThat(PathId.of(number)).isEqualTo(id);
    }

    @Test
    void invoices_go_by_e_mail_with_consent_and_an_address_only() {
        assertThat(aCustomer().withEInvoiceConsent().build().wantsEInvoice()).isTrue();
        assertThat(aCustomer().withEInvoiceConsent().withoutEmail().build().wantsEInvoice())
                .isFalse();
        assertThat(aCustomer().build().wantsEInvoice()).isFalse();
    }
}
