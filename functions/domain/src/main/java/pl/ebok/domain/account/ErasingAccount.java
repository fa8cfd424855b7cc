package pl.ebok.domain.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Tickets;
import pl.ebok.domain.account.Erasure.Erased;
import pl.ebok.domain.account.Erasure.Kept;
import pl.ebok.domain.account.Erasure.KeptData;
import pl.ebok.domain.billing.RetainUntil;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.messages.KeptMessages;
import pl.ebok.domain.messages.Notifications;
import pl.ebok.domain.visits.Visits;

/** Erases a user's account. Invoices and what the contract needs stay; so does the customer for its other owners. */
public final class ErasingAccount {
    private static final int TRIES = 3;

    private final Customers customers;
    private final Grants grants;
    private final Personal personal;
    private final Ledger ledger;
    private final UserAccounts users;
    private final AccountLetters letters;
    private final AccountAudit audit;
    private final Clock clock;

    /** What is kept of people besides the customer's own data, and no law asks for. */
    public record Personal(
            PendingEmails pendingEmails,
            Notifications notifications,
            Tickets tickets,
            DataExports exports,
            Visits visits,
            KeptMessages messages) {

        private void erase(CustomerNumber number) {
            pendingEmails.remove(number);
            notifications.forget(number);
            tickets.ofCustomer(number).forEach(tickets::remove);
            exports.removeAll(number);
            visits.ofCustomer(number).forEach(visits::cancel);
            messages.forget(number);
        }
    }

    public ErasingAccount(
            Customers customers,
            Grants grants,
            Personal personal,
            Ledger ledger,
            UserAccounts users,
            AccountLetters letters,
            AccountAudit audit,
            Clock clock) {
        this.customers = customers;
        this.grants = grants;
        this.personal = personal;
        this.ledger = ledger;
        this.users = users;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** The sign-in goes last: where something fails on the way, the user can ask again. */
    public Erasure apply(User user) {
        Set<Erased> erased = EnumSet.of(Erased.SIGN_IN, Erased.REGISTRATION_TICKETS);
        personal.tickets().ofEmail(user.email()).forEach(personal.tickets()::remove);
        var kept = new ArrayList<Kept>();
        for (Grant grant : grants.ofUser(user.userId())) {
            erased.add(Erased.GRANTS);
            if (grant.role() == Role.OWNER && !hasAnotherOwner(grant)) {
                eraseContact(user, grant.customerNumber(), erased);
                grants.ofCustomer(grant.customerNumber()).stream()
                        .filter(other -> other.role() == Role.PROXY)
                        .forEach(proxy -> grants.revoke(proxy.userId(), grant.customerNumber()));
                kept.addAll(kept(grant.customerNumber()));
            }
            audit.changed(
                    user, "account-erased", grant.customerNumber(), Map.of("user", user.userId()), Map.of("user", ""));
            grants.revoke(user.userId(), grant.customerNumber());
        }
        letters.erased(user.userId(), user.email());
        users.delete(user);
        return new Erasure(List.copyOf(erased), latest(kept));
    }

    private boolean hasAnotherOwner(Grant grant) {
        return grants.ofCustomer(grant.customerNumber()).stream()
                .anyMatch(other -> other.role() == Role.OWNER && !other.userId().equals(grant.userId()));
    }

    /** What was kept by consent only: e-mail, phone and correspondence address; letters go to the contract's address. */
    private void eraseContact(User user, CustomerNumber number, Set<Erased> erased) {
        erased.addAll(Set.of(
                Erased.CONTACT_DATA, Erased.NOTIFICATION_CHOICES, Erased.DATA_EXPORTS, Erased.VISITS, Erased.LETTERS));
        personal.erase(number);
        Optional<Customer> saved = Optional.empty();
        for (int tries = 0; tries < TRIES && saved.isEmpty(); tries++) {
            Optional<Customer> found = customers.find(number);
            if (found.isEmpty()) {
                return;
            }
            saved = customers.save(withoutContact(user, found.get(), erased));
        }
        if (saved.isEmpty()) {
            throw new IllegalStateException("the customer kept being changed while it was erased");
        }
    }

    private Customer withoutContact(User user, Customer customer, Set<Erased> erased) {
        Customer without = customer.withContact(null, null, null)
                .withEInvoiceConsents(customer.eInvoiceConsents().stream()
                        .map(each -> each.equals(customer.eInvoiceConsent()) ? each : each.withoutGiver())
                        .toList());
        EInvoiceConsent consent = customer.eInvoiceConsent();
        if (consent == null || !consent.granted()) {
            return without;
        }
        erased.add(Erased.E_INVOICE_CONSENT);
        return without.withEInvoiceConsents(without.eInvoiceConsents().stream()
                        .map(EInvoiceConsent::withoutGiver)
                        .toList())
                .withEInvoiceConsent(
                        new EInvoiceConsent(false, clock.instant(), consent.wordingVersion(), user.userId()));
    }

    private List<Kept> kept(CustomerNumber number) {
        var kept = new ArrayList<Kept>();
        ledger.read(number).invoices().stream()
                .map(PostedInvoice::issuedOn)
                .map(RetainUntil::lastDay)
                .max(Comparator.naturalOrder())
                .ifPresent(lastDay -> kept.add(new Kept(KeptData.INVOICES, lastDay)));
        LocalDate today = BusinessZone.today(clock);
        if (customers
                .find(number)
                .filter(customer -> customer.hasContractInForce(today))
                .isPresent()) {
            kept.add(new Kept(KeptData.CONTRACT_DATA, null));
        }
        return kept;
    }

    /** One line a kind, with its latest day, over several customers. */
    private static List<Kept> latest(List<Kept> all) {
        var latest = new ArrayList<Kept>();
        for (KeptData what : KeptData.values()) {
            all.stream()
                    .filter(kept -> kept.what() == what)
                    .max(Comparator.comparing(Kept::until, Comparator.nullsLast(Comparator.naturalOrder())))
                    .ifPresent(latest::add);
        }
        return latest;
    }
}
