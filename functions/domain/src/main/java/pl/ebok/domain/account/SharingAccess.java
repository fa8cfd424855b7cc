package pl.ebok.domain.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.RegistrationLetters;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.access.Tickets;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;

/** Lets an owner say who else may see the customer: invite a proxy by e-mail, see all, and revoke. */
public final class SharingAccess {
    /** How long an invitation can be taken up. */
    static final Duration INVITATION_LIFE = Duration.ofDays(14);

    private final Grants grants;
    private final Tickets tickets;
    private final UserAccounts users;
    private final AccountLetters letters;
    private final RegistrationLetters ownersLetters;
    private final AccountAudit audit;
    private final Clock clock;

    public SharingAccess(
            Grants grants,
            Tickets tickets,
            UserAccounts users,
            AccountLetters letters,
            RegistrationLetters ownersLetters,
            AccountAudit audit,
            Clock clock) {
        this.grants = grants;
        this.tickets = tickets;
        this.users = users;
        this.letters = letters;
        this.ownersLetters = ownersLetters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Grants, then invitations not taken up yet. */
    public List<Access> all(CustomerNumber customer) {
        List<Grant> granted = grants.ofCustomer(customer);
        Stream<Access> invited = invitations(customer)
                .filter(ticket ->
                        granted.stream().noneMatch(grant -> grant.email().equals(ticket.email())))
                .map(Access::of);
        return Stream.concat(granted.stream().map(Access::of), invited).toList();
    }

    private Stream<Ticket> invitations(CustomerNumber customer) {
        return tickets.ofCustomer(customer).stream()
                .filter(ticket -> ticket.role() == Role.PROXY && ticket.isValidAt(clock.instant()));
    }

    /**
     * Invites a proxy; one who can sign in already has access at once.
     *
     * @param requestId names the request, so that one that broke off is carried on under the same id
     * @return empty where the e-mail has access already
     */
    public Optional<Access> invite(User by, Customer customer, String email, String requestId) {
        if (all(customer.number()).stream().anyMatch(access -> access.email().equals(email))) {
            return Optional.empty();
        }
        Access access = users.confirmed(email)
                .map(userId -> grant(customer, userId, email, requestId))
                .orElseGet(() -> ticket(customer, email, requestId));
        audit.changed(
                by,
                access.isInvitation() ? "proxy-invited" : "proxy-granted",
                customer.number(),
                Map.of(),
                Map.of("email", email, "role", "proxy"));
        return Optional.of(access);
    }

    /** The letter goes first: after the grant nobody would miss it any more. */
    private Access grant(Customer customer, String userId, String email, String requestId) {
        letters.granted(customer.number(), requestId, email, customer.name());
        var grant = new Grant(userId, email, customer.number(), Role.PROXY, clock.instant());
        grants.add(grant);
        return Access.of(grant);
    }

    private Access ticket(Customer customer, String email, String requestId) {
        var ticket = new Ticket(
                requestId, email, customer.number(), Role.PROXY, clock.instant().plus(INVITATION_LIFE));
        letters.invited(ticket, customer.name());
        tickets.save(ticket);
        return Access.of(ticket);
    }

    public RevokeOutcome revoke(User by, Customer whose, String id) {
        CustomerNumber customer = whose.number();
        Optional<Access> found =
                all(customer).stream().filter(access -> access.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return RevokeOutcome.UNKNOWN;
        }
        Access access = found.get();
        if (access.isInvitation()) {
            invitations(customer)
                    .filter(ticket -> ticket.registrationId().equals(id))
                    .forEach(tickets::remove);
        } else if (isLastOwner(customer, access)) {
            return RevokeOutcome.LAST_OWNER;
        } else if (access.role() == Role.OWNER && !id.equals(by.userId()) && isQuiet(by, customer)) {
            return RevokeOutcome.QUIET_DAYS;
        } else {
            if (access.role() == Role.OWNER) {
                ownersLetters.ownerRemoved(whose, id, access.email());
            }
            // What they signed up with lives on for a while and would let them in again.
            tickets.ofCustomer(customer).stream()
                    .filter(ticket -> ticket.email().equals(access.email()))
                    .forEach(tickets::remove);
            grants.revoke(id, customer);
        }
        Map<String, String> before =
                Map.of("email", access.email(), "role", access.role() == Role.OWNER ? "owner" : "proxy");
        audit.changed(by, "grant-revoked", customer, before, Map.of());
        return RevokeOutcome.REVOKED;
    }

    private boolean isQuiet(User by, CustomerNumber customer) {
        return grants.find(by.userId(), customer)
                .filter(grant -> grant.isQuietAt(clock.instant()))
                .isPresent();
    }

    private boolean isLastOwner(CustomerNumber customer, Access access) {
        return access.role() == Role.OWNER
                && grants.ofCustomer(customer).stream()
                        .noneMatch(grant ->
                                grant.role() == Role.OWNER && !grant.userId().equals(access.id()));
    }

    /** How revoking ends. */
    public enum RevokeOutcome {
        REVOKED,
        UNKNOWN,
        /** For seven days a new owner removes no other: who was told of them has to have the time to object. */
        QUIET_DAYS,
        /** Somebody has to be able to say who sees the customer; the last owner leaves by erasing the account. */
        LAST_OWNER
    }
}
