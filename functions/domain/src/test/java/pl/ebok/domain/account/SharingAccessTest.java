package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.MemoryAccess;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.SigningUp;
import pl.ebok.domain.account.SharingAccess.RevokeOutcome;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Sender;

class SharingAccessTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-05T10:00:00Z"), ZoneOffset.UTC);
    private static final User OWNER = new User("owner", "klient101001@example.pl");
    private static final String PROXY = "pelnomocnik@example.pl";
    private static final String REQUEST = "5d2f0d1e-90e4-4c6e-8d6f-3c1f1f0e7a44";

    private final Customer customer = CustomerBuilder.aCustomer().build();
    private final MemoryAccess access = new MemoryAccess();
    private final Map<String, String> confirmedUsers = new HashMap<>();
    private final List<Message> sent = new ArrayList<>();
    private final List<AuditEntry> audited = new ArrayList<>();
    private final SharingAccess sharing = new SharingAccess(
            access.grants,
            access.tickets,
            new Users(),
            new AccountLetters(
                    sent::add, new Letterhead(new Sender("Wodociągi", "7-15", "95", "bok@example.pl", "web"))),
            new AccountAudit(new Trail(), CLOCK),
            CLOCK);

    @BeforeEach
    void anOwner() {
        access.grants.add(new Grant(OWNER.userId(), OWNER.email(), customer.number(), Role.OWNER, CLOCK.instant()));
    }

    @Test
    void should_invite_someone_who_has_no_account_by_a_ticket_to_sign_up() {
        Access invited = sharing.invite(OWNER, customer, PROXY, REQUEST).orElseThrow();

        assertThat(invited.isInvitation()).isTrue();
        assertThat(signsUp("proxy")).isTrue();
        assertThat(access.grants.find("proxy", customer.number()))
                .hasValueSatisfying(grant -> assertThat(grant.role()).isEqualTo(Role.PROXY));
        assertThat(sent).extracting(Message::to).containsExactly(PROXY);
    }

    @Test
    void should_grant_at_once_to_someone_who_can_sign_in() {
        confirmedUsers.put(PROXY, "proxy");

        assertThat(sharing.invite(OWNER, customer, PROXY, REQUEST).orElseThrow().isInvitation())
                .isFalse();
        assertThat(access.grants.find("proxy", customer.number())).isPresent();
    }

    @Test
    void should_not_invite_twice() {
        sharing.invite(OWNER, customer, PROXY, REQUEST);

        assertThat(sharing.invite(OWNER, customer, PROXY, REQUEST)).isEmpty();
    }

    @Test
    void should_leave_nothing_that_lets_a_revoked_proxy_in_again() {
        sharing.invite(OWNER, customer, PROXY, REQUEST);
        signsUp("proxy");

        assertThat(sharing.revoke(OWNER, customer.number(), "proxy")).isEqualTo(RevokeOutcome.REVOKED);

        assertThat(access.grants.find("proxy", customer.number())).isEmpty();
        assertThat(sharing.all(customer.number())).extracting(Access::email).containsExactly(OWNER.email());
        assertThat(signsUp("proxy-again")).isFalse();
    }

    @Test
    void should_take_back_an_invitation() {
        Access invited = sharing.invite(OWNER, customer, PROXY, REQUEST).orElseThrow();

        assertThat(sharing.revoke(OWNER, customer.number(), invited.id())).isEqualTo(RevokeOutcome.REVOKED);

        assertThat(signsUp("proxy")).isFalse();
    }

    @Test
    void should_keep_the_last_owner() {
        assertThat(sharing.revoke(OWNER, customer.number(), OWNER.userId())).isEqualTo(RevokeOutcome.LAST_OWNER);
        assertThat(access.grants.ofCustomer(customer.number())).hasSize(1);
        assertThat(audited).isEmpty();
    }

    @Test
    void should_say_when_there_is_nobody_to_revoke() {
        assertThat(sharing.revoke(OWNER, customer.number(), "nobody")).isEqualTo(RevokeOutcome.UNKNOWN);
    }

    private boolean signsUp(String userId) {
        return new SigningUp(access.tickets, access.grants, new Trail(), CLOCK).apply(userId, PROXY);
    }

    private final class Users implements UserAccounts {
        @Override
        public Optional<String> confirmed(String email) {
            return Optional.ofNullable(confirmedUsers.get(email));
        }

        @Override
        public void delete(User user) {
            confirmedUsers.values().remove(user.userId());
        }
    }

    private final class Trail implements AuditTrail {
        @Override
        public void add(AuditEntry entry) {
            audited.add(entry);
        }

        @Override
        public List<AuditEntry> ofCustomer(CustomerNumber number) {
            return audited;
        }

        @Override
        public List<AuditEntry> ofDay(LocalDate day) {
            return audited;
        }
    }
}
