package pl.ebok.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.RefundRequest;
import pl.ebok.domain.money.Pln;

class DynamoRefundsTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-05");

    private final Table table = LocalDynamoDb.withEmptyTables().table("LedgerTable");
    private final DynamoRefunds refunds = new DynamoRefunds(table);

    @Test
    void a_request_is_kept_and_its_amount_leaves_the_account() {
        assertThat(refunds.add(CUSTOMER, request("r1"), 0)).isTrue();

        assertThat(refunds.find(CUSTOMER, "r1")).contains(request("r1"));
        assertThat(refunds.count(CUSTOMER)).isEqualTo(1);
        assertThat(new DynamoLedger(table)
                        .read(CUSTOMER)
                        .account(InterestRates.published(), TODAY)
                        .balance())
                .isEqualTo(Pln.of("37.20"));
    }

    @Test
    void of_two_requests_on_the_same_account_as_it_was_read_only_one_is_taken() {
        refunds.add(CUSTOMER, request("r1"), 0);

        assertThat(refunds.add(CUSTOMER, request("r2"), 0)).isFalse();
        assertThat(refunds.add(CUSTOMER, request("r2"), 1)).isTrue();
        assertThat(refunds.add(CUSTOMER, request("r2"), 2)).isFalse();
        assertThat(refunds.count(CUSTOMER)).isEqualTo(2);
    }

    private static RefundRequest request(String id) {
        return new RefundRequest(
                id, TODAY, Pln.of("37.20"), new BankAccount("39102052266453000000101002"), TODAY.plusDays(14));
    }
}
