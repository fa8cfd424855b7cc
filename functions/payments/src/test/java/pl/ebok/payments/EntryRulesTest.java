package pl.ebok.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.ledger.ReceivedPayment;

class EntryRulesTest {
    private final EntryRules rules = new EntryRules("file", LocalDate.parse("2026-11-06"));

    @Test
    void account_numbers_are_found_in_groups_and_only_with_their_check_digits() {
        ReceivedPayment payment =
                payment("PL66\u00a01020\u00a05226 6453 0000 0010 1001 albo 12102052266453000000012354");

        assertThat(payment.paidTo()).containsExactly(new BankAccount("66102052266453000000101001"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-07,the day of booking is in the future: not booked", "2026-02-30,the date is not valid"})
    void a_day_that_has_not_come_or_does_not_exist_is_refused(String day, String reason) {
        EntryRules.Result result = rules.apply(entry("woda", "10.00", day));

        assertThat(result)
                .isInstanceOfSatisfying(
                        EntryRules.Result.Refused.class,
                        refused -> assertThat(refused.finding().reason().en()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"000000000000010.00,10.00", "10,10.00", "'10,',10.00", "'10,5',10.50"})
    void an_amount_is_read_as_banks_write_it(String written, String expected) {
        EntryRules.Result result = rules.apply(entry("woda", written, "2026-11-06"));

        assertThat(result)
                .isInstanceOfSatisfying(
                        EntryRules.Result.Received.class,
                        received -> assertThat(received.payment().amount()).hasToString("PLN " + expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-05T23:30:00Z,2026-11-06",
        "2026-11-06T00:30:00+01:00,2026-11-06",
        "2026-11-05T23:30:00,2026-11-05",
        "2026-11-06+01:00,2026-11-06"
    })
    void an_instant_belongs_to_the_day_it_is_in_warsaw(String written, String day) {
        EntryRules.Result result = rules.apply(entry("woda", "10.00", written));

        assertThat(result)
                .isInstanceOfSatisfying(
                        EntryRules.Result.Received.class,
                        received -> assertThat(received.payment().paidOn()).isEqualTo(day));
    }

    private ReceivedPayment payment(String title) {
        return ((EntryRules.Result.Received) rules.apply(entry(title, "10.00", "2026-11-06"))).payment();
    }

    private static StatementEntry entry(String title, @Nullable String amount, @Nullable String day) {
        return new StatementEntry(
                1,
                "S1 #1",
                "PL61",
                "S1",
                1,
                "R1",
                amount,
                "PLN",
                "C",
                "BOOK",
                day,
                null,
                List.of(title),
                title,
                null,
                null,
                new StatementEntry.Former("S1", "R1"));
    }
}
