package pl.ebok.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.aws.billing.DynamoTariffs;
import pl.ebok.aws.metering.DynamoMeters;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.runs.BillingCustomers;

class EndingContractTest extends StaffOffice {
    private static final String WITH_READING =
            "\\\"endsOn\\\": \\\"2026-10-31\\\", \\\"readings\\\": [{\\\"meterId\\\": \\\"M101001\\\", \\\"value\\\": 497}]}\"";

    private final DynamoMeters meters = new DynamoMeters(db.table("MeteringTable"));

    @BeforeEach
    void a_meter_is_read() {
        meter();
    }

    @Test
    void a_contract_ends_with_its_final_reading_and_the_customer_is_told_once() {
        var ended = given("end-contract");

        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body()).contains(entry("contractId", "U-2019-101001"), entry("endedOn", "2026-10-31"));
        assertThat(given("end-contract").body()).isEqualTo(ended.body());
        assertThat(contract().endedOn()).isEqualTo("2026-10-31");
        assertThat(meters.find(CUSTOMER, "M101001").flatMap(Meter::lastReading).map(Reading::value))
                .contains(497L);
        assertThat(letters())
                .singleElement()
                .extracting(letter -> letter.pl().text() + letter.en().text())
                .asString()
                .contains("obowiązuje do 31 października 2026", "pozostaje do odczytu", "in force until");
        assertThat(audit())
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .extracting(AuditEntry::action, AuditEntry::subject)
                        .containsExactly("contract-ended", "U/2019/101001"));
        assertThat(given("get-customer").body()).containsEntry("contractEnded", true);
    }

    @Test
    void the_next_run_bills_the_last_part_of_a_period_and_none_after_it() {
        var tariffs = new DynamoTariffs(db.table("BillingTable"));
        tariffs.save(SampleTariff.tariff());
        given("end-contract", "2026-10-31", "2026-10-14");
        var billing =
                new BillingCustomers(customers, meters, ledger, tariffs, InterestRates.published(), new Random(1));

        billing.apply(1, "A", LocalDate.parse("2026-11-05"), List.of(CUSTOMER));
        billing.apply(1, "A", LocalDate.parse("2027-01-05"), List.of(CUSTOMER));

        assertThat(ledger.read(CUSTOMER).documents())
                .singleElement()
                .extracting(Invoice::period)
                .isEqualTo(new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-10-14")));
    }

    @Test
    void it_may_end_later_without_a_reading_yet() {
        assertThat(given("end-contract", WITH_READING, "\\\"endsOn\\\": \\\"2026-12-15\\\"}\"")
                        .body())
                .containsEntry("endedOn", "2026-12-15");
        assertThat(given("get-customer").body()).containsEntry("contractEnded", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-05-05", "2026-08-30", "2027-11-06"})
    void a_day_before_signing_before_what_is_billed_or_too_far_ahead_is_refused_by_its_field(String day) {
        var refused = given("end-contract", WITH_READING, "\\\"endsOn\\\": \\\"" + day + "\\\"}\"");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("violations")).asString().contains("endsOn");
        assertThat(contract().endedOn()).isNull();
        assertThat(letters()).isEmpty();
    }

    @Test
    void what_is_billed_here_stays_billed() {
        issued();

        assertThat(given("end-contract", "2026-10-31", "2026-10-30").status()).isEqualTo(422);
        assertThat(given("end-contract").status()).isEqualTo(200);
    }

    @Test
    void another_day_than_the_agreed_one_is_refused() {
        given("end-contract");

        var refused = given("end-contract", "2026-10-31", "2026-11-01");

        assertThat(refused.problem()).isEqualTo("contract-ends-already");
        assertThat(refused.body()).containsEntry("endedOn", "2026-10-31");
    }

    @Test
    void a_final_reading_that_cannot_be_leaves_the_contract_in_force() {
        var lower = given("end-contract", "\\\"value\\\": 497", "\\\"value\\\": 400");
        assertThat(lower.problem()).isEqualTo("reading-lower-than-previous");
        assertThat(lower.body()).containsEntry("meterId", "M101001");
        assertThat(given("end-contract", "2026-10-31", "2026-12-15").problem()).isEqualTo("reading-in-the-future");
        assertThat(given("end-contract", "M101001", "M7").problem()).isEqualTo("meter-not-found");
        assertThat(contract().endedOn()).isNull();
    }

    @Test
    void what_is_wrong_with_a_call_is_said() {
        assertThat(given("end-contract", "U-2019-101001", "U-1").problem()).isEqualTo("not-found");
        assertThat(given("end-contract", "\"customerNumber\": \"101001\"", "\"customerNumber\": \"999\"")
                        .problem())
                .isEqualTo("customer-not-found");
        assertThat(given("end-contract", "2026-10-31", "31.10.2026").status()).isEqualTo(400);
        assertThat(given("end-contract", "\"cognito:groups\": \"staff\"", "\"cognito:groups\": \"customers\"")
                        .problem())
                .isEqualTo("staff-only");
    }

    private Contract contract() {
        Optional<Contract> found = customers.find(CUSTOMER).flatMap(customer -> customer.contract("U/2019/101001"));
        return found.orElseThrow();
    }
}
