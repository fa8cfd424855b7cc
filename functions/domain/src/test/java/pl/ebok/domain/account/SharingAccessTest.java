package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.account.AccountDesk.CLOCK;
import static pl.ebok.domain.account.AccountDesk.NOW;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.MemoryAccess;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.SigningUp;
import pl.ebok.domain.access.TakingUpTickets;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.account.SharingAccess.RevokeOutcome;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Message;

class SharingAccessTest {
    private static final User OWNER = new User("owner", "klient101001@example.pl");
    private static final String PROXY = "pelnomocnik@example.pl";
    private static final String REQUEST = "5d2f0d1e-90e4-4c6e-8d6f-3c1f1f0e7a44";

    private final Customer customer = aCustomer().build();
    private final AccountDesk desk = new AccountDesk(customer);
    private final MemoryAccess access = desk.access;
    private final SharingAccess sharing = new SharingAccess(
            access.grants, access.tickets, desk.users, desk.letters, desk.ownersLetters, desk.audit, CLOCK);

    @BeforeEach
    void anOwner() {
        access.grants.add(new Grant(
                OWNER.userId(), OWNER.email(), customer.number(), Role.OWNER, NOW.minus(Duration.ofDays(30))));
    }

    @Test
    void should_invite_someone_who_has_no_account_by_a_ticket_to_sign_up() {
        Access invited = sharing.invite(OWNER, customer, PROXY, REQUEST).orElseThrow();

        assertThat(invited).isEqualTo(new Access(REQUEST, PROXY, Role.PROXY, NOW, NOW.plus(Duration.ofDays(14))));
        assertThat(invited.isInvitation()).isTrue();
        assertThat(sharing.all(customer.number())).extracting(Access::email).containsExactly(OWNER.email(), PROXY);
        assertThat(signsUp("proxy")).isTrue();
        assertThat(sharing.all(customer.number()))
                .as("an invitation taken up is none any more")
                .extracting(Access::id)
                .containsExactly(OWNER.userId(), "proxy");
        assertThat(access.grants.find("proxy", customer.number()))
                .hasValueSatisfying(grant -> assertThat(grant.role()).isEqualTo(Role.PROXY));
        assertThat(desk.onlyLetter().to()).isEqualTo(PROXY);
        assertThat(desk.onlyLetter().id()).isEqualTo("invitation/" + REQUEST);
        assertThat(desk.onlyLetter().customer()).isEqualTo(customer.number());
        assertThat(words(desk.onlyLetter()))
                .contains(
                        "Krzysztof Mazur udziela Państwu dostępu",
                        "najpóźniej 19 listopada 2026 r.: https://ebok.example")
                .contains("Krzysztof Mazur gives you access", "by 19 November 2026: https://ebok.example");
        assertThat(desk.onlyEntry().action()).isEqualTo("proxy-invited");
        assertThat(desk.onlyEntry().after()).isEqualTo(Map.of("email", PROXY, "role", "proxy"));
    }

    @Test
    void should_grant_at_once_to_someone_who_can_sign_in() {
        desk.users.byEmail.put(PROXY, "proxy");

        Access granted = sharing.invite(OWNER, customer, PROXY, REQUEST).orElseThrow();

        assertThat(granted).isEqualTo(new Access("proxy", PROXY, Role.PROXY, NOW, null));
        assertThat(granted.isInvitation()).isFalse();
        assertThat(access.grants.find("proxy", customer.number())).isPresent();
        assertThat(desk.onlyLetter().to()).isEqualTo(PROXY);
        assertThat(desk.onlyLetter().id()).isEqualTo("granted/" + REQUEST);
        assertThat(desk.onlyLetter().customer()).isEqualTo(customer.number());
        assertThat(desk.onlyEntry().action()).isEqualTo("proxy-granted");
    }

    @Test
    void should_not_invite_twice() {
        sharing.invite(OWNER, customer, PROXY, REQUEST);

        assertThat(sharing.invite(OWNER, customer, PROXY, REQUEST)).isEmpty();
        assertThat(sharing.invite(OWNER, customer, OWNER.email(), REQUEST)).isEmpty();
        assertThat(desk.sent).hasSize(1);
    }

    @Test
    void should_invite_again_once_an_invitation_ran_out() {
        access.tickets.save(new Ticket("old", PROXY, customer.number(), Role.PROXY, NOW));

        assertThat(sharing.invite(OWNER, customer, PROXY, REQUEST)).isPresent();
    }

    @Test
    void should_list_no_registration_of_an_owner_as_an_invitation() {
        access.tickets.save(new Ticket("t", PROXY, customer.number(), Role.OWNER, NOW.plusSeconds(60)));

        assertThat(sharing.all(customer.number())).extracting(Access::email).containsExactly(OWNER.email());
    }

    @Test
    void should_let_one_of_two_owners_go() {
        access.grants.add(new Grant("second", "drugi@example.pl", customer.number(), Role.OWNER, NOW));

        assertThat(sharing.revoke(OWNER, customer, OWNER.userId())).isEqualTo(RevokeOutcome.REVOKED);

        assertThat(access.grants.ofCustomer(customer.number()))
                .extracting(Grant::userId)
                .containsExactly("second");
        assertThat(desk.onlyEntry().action()).isEqualTo("grant-revoked");
        assertThat(desk.onlyEntry().before()).isEqualTo(Map.of("email", OWNER.email(), "role", "owner"));
        assertThat(sharing.revoke(OWNER, customer, "second")).isEqualTo(RevokeOutcome.LAST_OWNER);
    }

    @Test
    void should_keep_the_last_owner_beside_a_proxy() {
        access.grants.add(new Grant("proxy", PROXY, customer.number(), Role.PROXY, NOW));

        assertThat(sharing.revoke(OWNER, customer, OWNER.userId())).isEqualTo(RevokeOutcome.LAST_OWNER);
    }

    @Test
    void should_revoke_one_and_leave_the_invitations_of_the_others() {
        sharing.invite(OWNER, customer, PROXY, REQUEST);
        Access other =
                sharing.invite(OWNER, customer, "inny@example.pl", "request-2").orElseThrow();

        sharing.revoke(OWNER, customer, other.id());

        assertThat(sharing.all(customer.number())).extracting(Access::email).containsExactly(OWNER.email(), PROXY);

        access.grants.add(new Grant("third", "trzeci@example.pl", customer.number(), Role.PROXY, NOW));
        sharing.revoke(OWNER, customer, "third");

        assertThat(sharing.all(customer.number())).extracting(Access::email).containsExactly(OWNER.email(), PROXY);
        assertThat(desk.entries().getLast().before()).isEqualTo(Map.of("email", "trzeci@example.pl", "role", "proxy"));
    }

    @Test
    void should_leave_nothing_that_lets_a_revoked_proxy_in_again() {
        sharing.invite(OWNER, customer, PROXY, REQUEST);
        signsUp("proxy");

        assertThat(sharing.revoke(OWNER, customer, "proxy")).isEqualTo(RevokeOutcome.REVOKED);

        assertThat(access.grants.find("proxy", customer.number())).isEmpty();
        assertThat(sharing.all(customer.number())).extracting(Access::email).containsExactly(OWNER.email());
        assertThat(signsUp("proxy-again")).isFalse();
    }

    @Test
    void should_take_back_an_invitation() {
        Access invited = sharing.invite(OWNER, customer, PROXY, REQUEST).orElseThrow();

        assertThat(sharing.revoke(OWNER, customer, invited.id())).isEqualTo(RevokeOutcome.REVOKED);

        assertThat(signsUp("proxy")).isFalse();
    }

    @Test
    void should_keep_the_last_owner() {
        assertThat(sharing.revoke(OWNER, customer, OWNER.userId())).isEqualTo(RevokeOutcome.LAST_OWNER);
        assertThat(access.grants.ofCustomer(customer.number())).hasSize(1);
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void should_remove_no_other_owner_in_the_first_seven_days_and_tell_before_one_goes() {
        var newcomer = new User("newcomer", "nowy@example.pl");
        access.grants.add(new Grant(
                newcomer.userId(), newcomer.email(), customer.number(), Role.OWNER, NOW.minus(Duration.ofDays(6))));

        assertThat(sharing.revoke(newcomer, customer, OWNER.userId())).isEqualTo(RevokeOutcome.QUIET_DAYS);
        assertThat(desk.sent).isEmpty();
        assertThat(sharing.revoke(OWNER, customer, newcomer.userId())).isEqualTo(RevokeOutcome.REVOKED);
        assertThat(desk.sent)
                .extracting(Message::to)
                .containsExactlyInAnyOrder("klient101001@example.pl", newcomer.email());
    }

    @Test
    void should_say_when_there_is_nobody_to_revoke() {
        assertThat(sharing.revoke(OWNER, customer, "nobody")).isEqualTo(RevokeOutcome.UNKNOWN);
    }

    private boolean signsUp(String userId) {
        boolean mayGoOn = new SigningUp(access.tickets, CLOCK).mayGoOn(PROXY);
        new TakingUpTickets(access.tickets, access.grants, new MemoryAuditTrail(), CLOCK).apply(userId, PROXY);
        return mayGoOn;
    }
}
