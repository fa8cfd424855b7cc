package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;

/** What customers see of themselves, while their contract runs and after it has ended. */
@EndToEnd
class ProfileTest {
    private static final ImportedCustomer CUSTOMER =
            ImportedCustomer.numbered("902190", "Z902190").withGardenMeter(ImportedCustomer.TODAY.plusYears(2));
    private static final ImportedCustomer LEAVING = ImportedCustomer.numbered("902191", "Z902190");
    private static Api customer;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(CUSTOMER, LEAVING));
        customer = Ebok.owner(CUSTOMER);
    }

    @Test
    void should_be_the_signed_in_user_with_its_customers() {
        assertThat(customer.get("/me").json())
                .containsEntry("email", CUSTOMER.email())
                .containsEntry("staff", false)
                .containsEntry(
                        "customers",
                        List.of(Map.of("customerNumber", "902190", "name", "Klient 902190", "role", "owner")));
        assertThat(Ebok.clerk().get("/me").json()).containsEntry("staff", true).containsEntry("customers", List.of());
    }

    @Test
    void should_see_contracts_with_supply_points_and_meters() {
        var seen = customer.get(CUSTOMER.path());

        assertThat(seen.json())
                .containsEntry("name", "Klient 902190")
                .containsEntry("email", CUSTOMER.email())
                .containsEntry("phone", "+48600100200")
                .containsEntry("correspondenceAddress", null)
                .containsEntry("bankAccount", CUSTOMER.bankAccount())
                .containsKeys("address", "eInvoiceConsent", "version");
        assertThat(seen.list("contracts")).singleElement().satisfies(contract -> {
            assertThat(contract)
                    .containsEntry("contractNumber", CUSTOMER.contractNumber())
                    .containsEntry("endedOn", null)
                    .containsEntry("services", List.of("WATER", "SEWAGE"));
            assertThat(contract.get("supplyPoint").toString()).contains("Próbna");
            assertThat(contract.get("meters").toString())
                    .contains("M902190", "G902190", "legalisedUntil=" + ImportedCustomer.TODAY.plusYears(2));
        });
    }

    @Test
    void should_stay_readable_and_take_no_readings_after_the_last_contract_has_ended() {
        // GIVEN
        Api leaving = Ebok.owner(LEAVING);

        // WHEN
        var ended = Ebok.clerk()
                .post(
                        "/staff/customers/902191/contracts/U-2019-902191/end",
                        Map.of("endsOn", ImportedCustomer.BILLED_UNTIL.toString()));

        // THEN
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        var refused = leaving.post(
                LEAVING.path() + "/meters/M902191/readings",
                Map.of("readOn", ImportedCustomer.BILLED_UNTIL.toString(), "value", ImportedCustomer.LAST_READING));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("contract-ended");
        assertThat(leaving.get(LEAVING.path()).json()).containsEntry("contractEnded", true);
        assertThat(leaving.get(LEAVING.path() + "/invoices").items()).hasSize(3);
        assertThat(leaving.get(LEAVING.path() + "/balance").status()).isEqualTo(200);
        assertThat(leaving.get(LEAVING.path() + "/complaints").status()).isEqualTo(200);
    }
}
