package pl.ebok.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pl.ebok.aws.access.DynamoTickets;
import pl.ebok.aws.account.DynamoPendingEmails;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.visits.DynamoVisits;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.SigningUp;
import pl.ebok.domain.access.TakingUpTickets;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.account.PendingEmail;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Message;
import pl.ebok.json.Json;

class SharingAndErasureTest {
    private static final String PROXY = "pelnomocnik@example.pl";

    private static final Instant TOMORROW = Office.NOW.plusSeconds(86_400);

    private final Office office =
            Office.withCustomer(aCustomer().withEInvoiceConsent().build());

    @Test
    void an_invited_proxy_gets_access_by_signing_up() {
        var invited = office.given("invite-proxy.json");
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.body())
                .contains(
                        entry("email", PROXY),
                        entry("role", "proxy"),
                        entry("status", "invited"),
                        entry("expiresAt", "2026-11-19T10:00:00Z"));
        assertThat(office.letters()).extracting(Message::to).containsExactly(PROXY);

        var tickets = new DynamoTickets(office.db.table("AccessTable"));
        var clock = Clock.fixed(Office.NOW.plusSeconds(60), ZoneOffset.UTC);
        var audit = new DynamoAuditTrail(office.db.table("AuditTable"));
        assertThat(new SigningUp(tickets, clock).mayGoOn(PROXY)).isTrue();
        new TakingUpTickets(tickets, office.grants, audit, clock).apply("proxy-1", PROXY);
        assertThat(grants())
                .extracting(grant -> grant.get("email"), grant -> grant.get("role"), grant -> grant.get("status"))
                .containsExactlyInAnyOrder(tuple(Office.EMAIL, "owner", "active"), tuple(PROXY, "proxy", "active"));
    }

    @Test
    void one_who_can_sign_in_already_has_access_at_once() {
        office.usersByEmail.put(PROXY, "proxy-1");

        assertThat(office.given("invite-proxy.json").body())
                .contains(entry("status", "active"), entry("expiresAt", null));
        assertThat(office.grants.find("proxy-1", Office.CUSTOMER))
                .map(Grant::role)
                .contains(Role.PROXY);
        assertThat(office.given("invite-proxy.json").problem()).isEqualTo("already-exists");
    }

    @Test
    void an_owner_revokes_a_proxy_and_an_invitation() {
        office.grant("proxy-1", "inny@example.pl", Role.PROXY);
        String invitation = (String) office.given("invite-proxy.json").body().get("grantId");

        assertThat(office.given("revoke-grant.json", "GRANT", "proxy-1").status())
                .isEqualTo(204);
        assertThat(office.given("revoke-grant.json", "GRANT", invitation).status())
                .isEqualTo(204);
        assertThat(grants()).extracting(grant -> grant.get("email")).containsExactly(Office.EMAIL);
        assertThat(office.given("revoke-grant.json", "GRANT", "proxy-1").problem())
                .isEqualTo("not-found");
        assertThat(office.audit())
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("proxy-invited", "grant-revoked", "grant-revoked");
    }

    @Test
    void the_last_owner_stays() {
        assertThat(office.given("revoke-grant.json", "GRANT", Office.USER).problem())
                .isEqualTo("unprocessable");
    }

    @Test
    void a_proxy_sees_the_customer_but_not_who_else_does() {
        office.grants.revoke(Office.USER, Office.CUSTOMER);
        office.grant(Office.USER, Office.EMAIL, Role.PROXY);

        assertThat(office.given("get-customer.json").status()).isEqualTo(200);
        assertThat(List.of("list-grants.json", "invite-proxy.json", "request-data-export.json", "request-refund.json"))
                .allSatisfy(call -> assertThat(office.given(call).problem()).isEqualTo("owner-only"));
    }

    @Test
    void erasing_the_account_keeps_the_customer_without_what_only_consent_kept() {
        office.grant("proxy-1", PROXY, Role.PROXY);

        var erasure = office.given("erase-me.json");
        assertThat(erasure.status()).isEqualTo(200);
        assertThat(erasure.body().get("erased"))
                .asString()
                .contains("sign-in", "grants", "contact-data", "e-invoice-consent", "notification-choices");
        assertThat(erasure.body().get("kept")).asString().contains("contract-data");
        assertThat(office.deletedUsers).containsExactly(Office.USER);
        assertThat(office.grants.ofCustomer(Office.CUSTOMER)).isEmpty();
        assertThat(office.customer().email()).isNull();
        assertThat(office.customer().phone()).isNull();
        assertThat(office.customer().wantsEInvoice()).isFalse();
        assertThat(office.audit()).extracting(AuditEntry::action).containsExactly("account-erased");
        assertThat(office.given("get-customer.json").status()).isEqualTo(404);
    }

    @Test
    void erasing_removes_all_that_no_law_asks_for() {
        var tickets = new DynamoTickets(office.db.table("AccessTable"));
        var visits = new DynamoVisits(office.db.table("VisitsTable"));
        var pending = new DynamoPendingEmails(office.db.table("CustomersTable"));
        tickets.save(new Ticket("r-1", Office.EMAIL, new CustomerNumber("101002"), Role.OWNER, TOMORROW));
        tickets.save(new Ticket("r-2", PROXY, Office.CUSTOMER, Role.PROXY, TOMORROW));
        pending.put(new PendingEmail(Office.CUSTOMER, "nowy@example.pl", "123456", TOMORROW));
        visits.book(aVisit().from("2026-11-16T09:00").of("101001").build(), 3);
        visits.book(aVisit().from("2026-10-05T09:00").of("101001").build(), 3);
        visits.book(aVisit().from("2026-11-17T09:00").of("101002").build(), 3);
        office.given("request-data-export.json");
        office.given("invite-proxy.json");

        var erasure = office.given("erase-me.json");

        assertThat(erasure.body().get("erased"))
                .asString()
                .contains("registration-tickets", "data-exports", "visits", "letters");
        assertThat(tickets.ofEmail(Office.EMAIL)).isEmpty();
        assertThat(tickets.ofCustomer(Office.CUSTOMER)).isEmpty();
        assertThat(pending.of(Office.CUSTOMER)).isEmpty();
        assertThat(visits.ofCustomer(Office.CUSTOMER)).isEmpty();
        assertThat(visits.ofCustomer(new CustomerNumber("101002"))).hasSize(1);
        assertThat(office.exports).isEmpty();
        assertThat(office.letters()).extracting(Message::to).containsExactly(Office.EMAIL);
    }

    @Test
    void erasing_leaves_the_customer_as_it_is_for_another_owner() {
        office.grant("owner-2", "drugi@example.pl", Role.OWNER);
        var before = office.customer();
        office.given("request-data-export.json");

        office.given("erase-me.json");
        assertThat(office.customer()).isEqualTo(before);
        assertThat(office.exports).hasSize(1);
        assertThat(office.grants.ofCustomer(Office.CUSTOMER))
                .extracting(Grant::userId)
                .containsExactly("owner-2");
    }

    @Test
    void an_export_is_asked_for_and_found_once_it_is_ready() {
        var asked = office.given("request-data-export.json");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body()).contains(entry("status", "preparing"), entry("url", null));

        String id = (String) asked.body().get("exportId");
        assertThat(office.given("get-data-export.json", "EXPORT", id).body()).containsEntry("status", "preparing");
        office.finishedExports.add(id);
        assertThat(office.given("get-data-export.json", "EXPORT", id).body())
                .contains(entry("status", "ready"), entry("expiresAt", "2026-11-05T10:05:00Z"));
        assertThat(office.given("get-data-export.json", "EXPORT", "other").problem())
                .isEqualTo("not-found");
    }

    private List<Map<String, @Nullable Object>> grants() {
        return Json.objects(office.given("list-grants.json").body().get("items"));
    }
}
