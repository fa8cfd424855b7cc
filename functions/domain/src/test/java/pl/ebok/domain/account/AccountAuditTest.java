package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.account.AccountDesk.NOW;
import static pl.ebok.domain.account.AccountDesk.USER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;

class AccountAuditTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final AccountDesk desk = new AccountDesk();

    @Test
    void a_change_names_who_when_and_what_differs() {
        desk.audit.changed(
                USER,
                "contract-ended",
                CUSTOMER,
                Map.of("same", "1", "changed", "2", "gone", "3"),
                Map.of("same", "1", "changed", "4", "new", "5"));

        assertThat(desk.onlyEntry())
                .isEqualTo(new AuditEntry(
                        NOW,
                        USER.email(),
                        "contract-ended",
                        CUSTOMER,
                        "101001",
                        Map.of("changed", "2", "gone", "3"),
                        Map.of("changed", "4", "new", "5")));
    }

    @Test
    void a_user_without_an_e_mail_is_named_by_the_id() {
        assertThat(new User("user-1", "").actor()).isEqualTo("user-1");
        assertThat(USER.actor()).isEqualTo(USER.email());
    }

    @Test
    void what_changes_only_once_is_written_down_once() {
        desk.audit.once(USER, "contract-signed", CUSTOMER, "U/1", Map.of("cycle", "A"));
        desk.audit.once(USER, "contract-signed", CUSTOMER, "U/1", Map.of("cycle", "A"));

        assertThat(desk.onlyEntry())
                .isEqualTo(new AuditEntry(
                        NOW, USER.email(), "contract-signed", CUSTOMER, "U/1", Map.of(), Map.of("cycle", "A")));
    }

    @Test
    void another_action_subject_or_customer_is_another_change() {
        desk.audit.once(USER, "contract-signed", CUSTOMER, "U/1", Map.of());
        desk.audit.once(USER, "contract-ended", CUSTOMER, "U/1", Map.of());
        desk.audit.once(USER, "contract-signed", CUSTOMER, "U/2", Map.of());
        desk.audit.once(USER, "contract-signed", new CustomerNumber("101002"), "U/1", Map.of());

        assertThat(desk.entries()).hasSize(4);
    }
}
