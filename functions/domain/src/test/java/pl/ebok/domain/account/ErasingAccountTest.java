package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.account.AccountDesk.CLOCK;
import static pl.ebok.domain.account.AccountDesk.NOW;
import static pl.ebok.domain.account.AccountDesk.USER;
import static pl.ebok.domain.customers.ContractBuilder.aContract;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.anInvoice;
import static pl.ebok.domain.messages.MemoryMessages.words;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.account.Erasure.Erased;
import pl.ebok.domain.account.Erasure.Kept;
import pl.ebok.domain.account.Erasure.KeptData;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.visits.MemoryVisits;

class ErasingAccountTest {
    private static final NotificationChoices ALL = new NotificationChoices(true, true, true, true, true);

    private final Customer customer = aCustomer()
            .withEInvoiceConsent()
            .writtenToAt(new Address("Polna", "1", null, "66-400", "Gorzów Wielkopolski"))
            .build();
    private final Customer ended = aCustomer()
            .numbered("101002")
            .with(aContract().numbered("U/2").endedOn("2026-11-04"))
            .build();
    private final AccountDesk desk = new AccountDesk(customer, ended);
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryVisits visits = new MemoryVisits();
    private final List<CustomerNumber> forgottenMessages = new ArrayList<>();
    private final ErasingAccount erasing = new ErasingAccount(
            desk.customers,
            desk.access.grants,
            new ErasingAccount.Personal(
                    desk.pendingEmails,
                    desk.notifications,
                    desk.access.tickets,
                    desk.exports,
                    visits,
                    forgottenMessages::add),
            ledger,
            desk.users,
            desk.letters,
            desk.audit,
            CLOCK);

    @Test
    void the_sign_in_goes_even_without_any_grant_and_the_user_hears_of_it() {
        desk.users.byEmail.put(USER.email(), USER.userId());
        desk.access.tickets.save(new Ticket("t", USER.email(), customer.number(), Role.OWNER, NOW.plusSeconds(1)));

        var erasure = erasing.apply(USER);

        assertThat(erasure).isEqualTo(new Erasure(List.of(Erased.SIGN_IN, Erased.REGISTRATION_TICKETS), List.of()));
        assertThat(desk.users.byEmail).isEmpty();
        assertThat(desk.access.tickets.ofEmail(USER.email())).isEmpty();
        assertThat(desk.onlyLetter().id()).isEqualTo("erased/user-1");
        assertThat(desk.onlyLetter().to()).isEqualTo(USER.email());
        assertThat(desk.onlyLetter().customer()).isNull();
        assertThat(words(desk.onlyLetter())).contains("zostało usunięte", "was erased");
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void the_last_owner_takes_along_all_that_was_kept_by_consent_only() {
        grant(USER.userId(), customer, Role.OWNER);
        keepThingsOf(customer);

        var erasure = erasing.apply(USER);

        Customer now = desk.stored(customer);
        assertThat(now.email()).isNull();
        assertThat(now.phone()).isNull();
        assertThat(now.correspondenceAddress()).isNull();
        assertThat(now.eInvoiceConsent()).isEqualTo(new EInvoiceConsent(false, NOW, "1", USER.userId()));
        assertThat(now.contracts()).isEqualTo(customer.contracts());
        assertNothingKeptOf(customer);
        assertThat(erasure.erased()).containsExactlyInAnyOrder(Erased.values());
        assertThat(desk.access.grants.ofCustomer(customer.number())).isEmpty();
        assertThat(desk.onlyEntry())
                .isEqualTo(new AuditEntry(
                        NOW,
                        USER.email(),
                        "account-erased",
                        customer.number(),
                        "101001",
                        Map.of("user", "user-1"),
                        Map.of("user", "")));
    }

    @Test
    void proxies_lose_their_access_with_the_last_owner() {
        grant(USER.userId(), customer, Role.OWNER);
        grant("proxy", customer, Role.PROXY);
        grant("proxy", ended, Role.PROXY);

        erasing.apply(USER);

        assertThat(desk.access.grants.ofUser("proxy"))
                .extracting(Grant::customerNumber)
                .containsExactly(ended.number());
    }

    @Test
    void another_owner_keeps_everything() {
        grant(USER.userId(), customer, Role.OWNER);
        grant("other", customer, Role.OWNER);
        grant("proxy", customer, Role.PROXY);
        keepThingsOf(customer);

        var erasure = erasing.apply(USER);

        assertThat(erasure.erased())
                .containsExactlyInAnyOrder(Erased.SIGN_IN, Erased.REGISTRATION_TICKETS, Erased.GRANTS);
        assertThat(erasure.kept()).isEmpty();
        assertThat(desk.stored(customer)).isEqualTo(customer);
        assertThat(desk.exports.requested).hasSize(1);
        assertThat(desk.access.grants.ofCustomer(customer.number()))
                .extracting(Grant::userId)
                .containsExactly("other", "proxy");
        assertThat(desk.onlyEntry().action()).isEqualTo("account-erased");
    }

    @Test
    void a_proxy_who_leaves_takes_nothing_of_the_customers_along() {
        grant(USER.userId(), customer, Role.PROXY);

        var erasure = erasing.apply(USER);

        assertThat(erasure.erased())
                .containsExactlyInAnyOrder(Erased.SIGN_IN, Erased.REGISTRATION_TICKETS, Erased.GRANTS);
        assertThat(desk.stored(customer)).isEqualTo(customer);
        assertThat(desk.access.grants.ofUser(USER.userId())).isEmpty();
    }

    @Test
    void a_proxy_is_no_other_owner() {
        grant(USER.userId(), customer, Role.OWNER);
        grant("proxy", customer, Role.PROXY);

        assertThat(erasing.apply(USER).erased()).contains(Erased.CONTACT_DATA);
    }

    @Test
    void consent_that_was_not_given_is_not_said_to_be_erased() {
        grant(USER.userId(), ended, Role.OWNER);

        assertThat(erasing.apply(USER).erased()).contains(Erased.CONTACT_DATA).doesNotContain(Erased.E_INVOICE_CONSENT);
        assertThat(desk.stored(ended).eInvoiceConsent()).isNull();
    }

    @Test
    void consent_that_was_withdrawn_stays_as_it_is() {
        var withdrawn = new EInvoiceConsent(false, NOW.minusSeconds(99), "1", "someone");
        assertThat(desk.customers.save(ended.withEInvoiceConsent(withdrawn))).isPresent();
        grant(USER.userId(), ended, Role.OWNER);

        assertThat(erasing.apply(USER).erased()).doesNotContain(Erased.E_INVOICE_CONSENT);
        assertThat(desk.stored(ended).eInvoiceConsent()).isEqualTo(withdrawn);
    }

    @Test
    void invoices_are_kept_for_five_years_and_contract_data_while_it_runs() {
        ledger.with("101001", anInvoice("FV/1", "10.00", "2026-02-15"))
                .with("101001", anInvoice("FV/2", "10.00", "2026-12-30"));
        grant(USER.userId(), customer, Role.OWNER);

        assertThat(erasing.apply(USER).kept())
                .containsExactly(
                        new Kept(KeptData.INVOICES, LocalDate.parse("2032-12-31")),
                        new Kept(KeptData.CONTRACT_DATA, null));
    }

    @Test
    void of_several_customers_the_latest_day_is_told_once_a_kind() {
        ledger.with("101001", anInvoice("FV/1", "10.00", "2026-02-15"))
                .with("101002", anInvoice("FV/2", "10.00", "2026-12-30"));
        grant(USER.userId(), ended, Role.OWNER);
        grant(USER.userId(), customer, Role.OWNER);

        assertThat(erasing.apply(USER).kept())
                .containsExactly(
                        new Kept(KeptData.INVOICES, LocalDate.parse("2032-12-31")),
                        new Kept(KeptData.CONTRACT_DATA, null));
        assertThat(desk.entries()).hasSize(2);
    }

    @Test
    void after_the_last_contract_no_contract_data_is_kept() {
        grant(USER.userId(), ended, Role.OWNER);

        assertThat(erasing.apply(USER).kept()).isEmpty();
    }

    @Test
    void contact_data_changed_at_the_same_time_are_erased_all_the_same() {
        grant(USER.userId(), customer, Role.OWNER);
        desk.customers.overtake(2);

        erasing.apply(USER);

        assertThat(desk.stored(customer).email()).isNull();
    }

    @Test
    void the_sign_in_stays_while_the_contact_data_cannot_be_erased_so_that_the_user_can_ask_again() {
        desk.users.byEmail.put(USER.email(), USER.userId());
        grant(USER.userId(), customer, Role.OWNER);
        desk.customers.overtake(3);

        assertThatThrownBy(() -> erasing.apply(USER)).isInstanceOf(IllegalStateException.class);

        assertThat(desk.users.byEmail).isNotEmpty();
        assertThat(desk.access.grants.ofUser(USER.userId())).hasSize(1);
        assertThat(desk.sent).isEmpty();
        erasing.apply(USER);
        assertThat(desk.stored(customer).email()).isNull();
        assertThat(desk.users.byEmail).isEmpty();
    }

    @Test
    void a_grant_for_a_customer_nobody_knows_goes_like_any_other() {
        Customer unknown = aCustomer().numbered("999").build();
        grant(USER.userId(), unknown, Role.OWNER);

        var erasure = erasing.apply(USER);

        assertThat(erasure.kept()).isEmpty();
        assertThat(desk.access.grants.ofUser(USER.userId())).isEmpty();
        assertThat(desk.customers.find(unknown.number())).isEmpty();
    }

    private void grant(String userId, Customer to, Role role) {
        desk.access.grants.add(new Grant(userId, userId + "@example.pl", to.number(), role, NOW));
    }

    private void keepThingsOf(Customer whose) {
        CustomerNumber number = whose.number();
        desk.pendingEmails.put(new PendingEmail(number, "nowy@example.pl", "000000", NOW));
        desk.notifications.choose(number, ALL);
        desk.access.tickets.save(new Ticket("t", "zaproszony@example.pl", number, Role.PROXY, NOW.plusSeconds(1)));
        desk.exports.request(new DataExport("e", number, NOW));
        visits.book(aVisit().of(number.value()).build(), 60);
    }

    private void assertNothingKeptOf(Customer whose) {
        CustomerNumber number = whose.number();
        assertThat(desk.pendingEmails.of(number)).isEmpty();
        assertThat(desk.notifications.of(number)).isEqualTo(NotificationChoices.UNTIL_CHOSEN);
        assertThat(desk.access.tickets.ofCustomer(number)).isEmpty();
        assertThat(desk.exports.requested).isEmpty();
        assertThat(visits.ofCustomer(number)).isEmpty();
        assertThat(forgottenMessages).containsExactly(number);
    }
}
