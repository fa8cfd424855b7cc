package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.aws.customers.DynamoNotifications;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.metering.Meter;

class StaffHandlerTest extends StaffOffice {
    @ParameterizedTest
    @ValueSource(strings = {"Mazur", "mazur krzysztof", "101001", "M101001", "m101"})
    void finds_a_customer_by_part_of_what_is_known(String query) {
        assertThat(found(query)).contains("101001").doesNotContain("101002");
    }

    @Test
    void finds_names_without_polish_letters_and_all_without_a_query() {
        assertThat(found("zaneta los")).containsExactly("101002");
        assertThat(items(given("find-customers", "\"q\": \"Mazur\"", "\"limit\": \"1\"")))
                .hasSize(1);
        assertThat(found("nobody")).isEmpty();
    }

    @Test
    void signs_a_new_customer_up_and_tells_them_about_the_office() {
        var added = given("add-customer");
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body())
                .contains(entry("customerNumber", "101013"), entry("balance", "0.00"), entry("emailBounced", false));
        assertThat(given("add-customer").problem()).isEqualTo("already-exists");

        var signed = given("sign-contract");
        assertThat(signed.status()).isEqualTo(201);
        assertThat(signed.body()).containsEntry("contractNumber", "U/2026/101013");
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("anna.nowak@example.pl"))
                .satisfies(
                        letter -> assertThat(letter.pl().text()).contains("e-BOK", "101013", "https://ebok.example"));
        assertThat(new DynamoMeters(db.table("MeteringTable"))
                        .find(new CustomerNumber("101013"), "M101013")
                        .flatMap(Meter::lastReading))
                .hasValueSatisfying(reading -> assertThat(reading.value()).isZero());
        assertThat(given("sign-contract").problem()).isEqualTo("already-exists");
        assertThat(given("sign-contract", "\"customerNumber\": \"101013\"", "\"customerNumber\": \"101002\"")
                        .problem())
                .isEqualTo("already-exists");
        assertThat(found("lakowa")).containsExactly("101013");
    }

    @Test
    void makes_a_number_where_none_is_given_and_names_every_wrong_field() {
        assertThat(given("add-customer", "\\\"customerNumber\\\": \\\"101013\\\", ", "")
                        .body())
                .hasEntrySatisfying(
                        "customerNumber", number -> assertThat((String) number).hasSize(6));
        var wrong = given("add-customer", "33102052266453000000101013", "33102052266453000000101014");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("violations")).asString().contains("bankAccount");
        assertThat(given("sign-contract", "\\\"WATER\\\", \\\"SEWAGE\\\"", "\\\"GAS\\\"")
                        .status())
                .isIn(400, 404);
    }

    @Test
    void enters_a_reading_of_the_utility() {
        meter();

        var entered = given("enter-reading");
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.body()).containsEntry("source", "utility");
        assertThat(given("enter-reading", "\\\"value\\\": 497", "\\\"value\\\": 100")
                        .status())
                .isEqualTo(422);
        assertThat(audit()).extracting(AuditEntry::action).containsExactly("reading-entered");
    }

    @Test
    void tells_a_street_of_an_interruption_unless_it_is_switched_off() {
        new DynamoNotifications(db.table("CustomersTable"))
                .choose(OTHER, new NotificationChoices(true, true, true, true, false));

        var announced = given("announce-interruption");
        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.body()).containsEntry("notified", 1);
        assertThat(letters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.pl().text()).contains("20 listopada 2026", "8:00", "Wymiana zasuwy"));
        assertThat(given("announce-interruption", "Ogrodowa", "Nieznana").body())
                .containsEntry("notified", 0);
    }

    @Test
    void shows_who_changed_what() {
        given("hold");

        assertThat(items(given("list-audit")))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .contains(
                                entry("actor", "referent@example.pl"),
                                entry("action", "dunning-held"),
                                entry("before", null)));
        assertThat(items(given("list-audit", "\"customerNumber\": \"101001\"", "\"action\": \"dunning-held\"")))
                .hasSize(1);
        assertThat(items(given("list-audit", "\"customerNumber\": \"101001\"", "\"actor\": \"x@example.pl\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find-customers",
                "get-customer",
                "add-customer",
                "start-run",
                "list-audit",
                "hold",
                "list-payments"
            })
    void is_closed_to_customers(String call) {
        var refused = given(call, "\"cognito:groups\": \"staff\"", "\"cognito:groups\": \"customers\"");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("staff-only");
    }
}
