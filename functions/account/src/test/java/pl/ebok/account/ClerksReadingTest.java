package pl.ebok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;

/** A clerk reads what the customer may read, by the customer's own routes, and changes nothing there. */
class ClerksReadingTest {
    private static final String TOKEN_USE = "\"token_use\": \"id\"";
    private static final String CLERKS_TOKEN = TOKEN_USE + ", \"cognito:groups\": \"staff\"";

    private final Office office = new Office();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-customer.json",
                "overview.json",
                "get-consent.json",
                "get-notifications.json",
                "balance.json",
                "ledger.json",
                "consumption.json",
                "list-grants.json"
            })
    void should_see_what_the_customer_sees_and_leave_one_trace_an_hour(String call) {
        office.customers.save(aCustomer().build());

        assertThat(office.given(call, TOKEN_USE, CLERKS_TOKEN).status()).isEqualTo(200);
        assertThat(office.given(call, TOKEN_USE, CLERKS_TOKEN).status()).isEqualTo(200);

        assertThat(office.audit())
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(tuple("customer-viewed", Office.EMAIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance.json", "get-customer.json", "overview.json", "list-grants.json"})
    void should_not_see_a_customer_that_does_not_exist(String call) {
        var answer = office.given(call, TOKEN_USE, CLERKS_TOKEN);

        assertThat(answer.problem()).isEqualTo("customer-not-found");
        assertThat(office.audit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change-contact.json",
                "change-consent.json",
                "choose-collective-invoice.json",
                "choose-notifications.json",
                "confirm-email.json",
                "request-refund.json",
                "invite-proxy.json",
                "revoke-grant.json",
                "request-data-export.json"
            })
    void should_change_nothing_by_the_customers_routes(String call) {
        office.customers.save(aCustomer().build());

        assertThat(office.given(call, TOKEN_USE, CLERKS_TOKEN).problem()).isEqualTo("customer-not-found");

        assertThat(office.audit()).isEmpty();
    }

    @Test
    void should_leave_no_trace_where_the_customer_reads() {
        office.customers.save(aCustomer().build());
        office.grant(Office.USER, Office.EMAIL, Role.OWNER);

        assertThat(office.given("balance.json", TOKEN_USE, CLERKS_TOKEN).status())
                .isEqualTo(200);

        assertThat(office.audit()).isEmpty();
    }

    @Test
    void should_not_be_one_by_another_group() {
        office.customers.save(aCustomer().build());

        for (String group : List.of("auditors", "staffs", "not-staff")) {
            var answer = office.given("balance.json", TOKEN_USE, TOKEN_USE + ", \"cognito:groups\": \"" + group + "\"");
            assertThat(answer.problem()).isEqualTo("customer-not-found");
        }
        assertThat(office.customers.find(new CustomerNumber("101001"))).isPresent();
    }
}
