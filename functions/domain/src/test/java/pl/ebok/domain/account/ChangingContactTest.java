package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.account.AccountDesk.CLOCK;
import static pl.ebok.domain.account.AccountDesk.NOW;
import static pl.ebok.domain.account.AccountDesk.USER;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;

import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.access.ProofLimits;
import pl.ebok.domain.account.ContactOutcome.Changed;
import pl.ebok.domain.account.ContactOutcome.TooManyAttempts;
import pl.ebok.domain.account.ContactOutcome.VersionConflict;
import pl.ebok.domain.account.ContactOutcome.WrongCode;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Message;

class ChangingContactTest {
    private static final Address FLAT = new Address("Polna", "1", "2", "66-400", "Gorzów Wielkopolski");
    private static final String OLD = "klient101001@example.pl";
    private static final String NEW = "nowy@example.pl";

    private final Customer customer = aCustomer().atVersion(4).build();
    private final AccountDesk desk = new AccountDesk(customer);
    private final RandomGenerator random = () -> 0;
    private final ChangingContact changing = new ChangingContact(
            desk.customers, desk.pendingEmails, desk.access.attempts, desk.letters, desk.audit, random, CLOCK);

    @Test
    void a_new_phone_and_correspondence_address_count_at_once() {
        var outcome =
                changing.apply(USER, customer, new ContactChange(null, Change.to("+48111222333"), Change.to(FLAT), 4L));

        assertThat(outcome).isEqualTo(new Changed(desk.stored(customer), null));
        assertThat(desk.stored(customer).phone()).isEqualTo("+48111222333");
        assertThat(desk.stored(customer).correspondenceAddress()).isEqualTo(FLAT);
        assertThat(desk.stored(customer).email()).isEqualTo(OLD);
        assertThat(desk.stored(customer).version()).isEqualTo(5);
    }

    @Test
    void a_change_is_written_down_with_what_is_different_only() {
        changing.apply(USER, customer, new ContactChange(null, Change.to("+48111222333"), Change.to(FLAT), null));

        var entry = desk.onlyEntry();
        assertThat(entry.at()).isEqualTo(NOW);
        assertThat(entry.actor()).isEqualTo(USER.email());
        assertThat(entry.action()).isEqualTo("contact-changed");
        assertThat(entry.customerNumber()).isEqualTo(customer.number());
        assertThat(entry.subject()).isEqualTo("101001");
        assertThat(entry.before()).isEqualTo(Map.of("phone", "+48608922960", "correspondenceAddress", ""));
        assertThat(entry.after())
                .isEqualTo(Map.of(
                        "phone", "+48111222333", "correspondenceAddress", "Polna 1/2, 66-400 Gorzów Wielkopolski"));
    }

    @Test
    void the_old_address_hears_of_a_changed_phone() {
        changing.apply(USER, customer, new ContactChange(null, Change.to("+48111222333"), Change.none(), null));

        Message letter = desk.onlyLetter();
        assertThat(letter.id()).isEqualTo("contact-changed/101001/5");
        assertThat(letter.to()).isEqualTo(OLD);
        assertThat(letter.customer()).isEqualTo(customer.number());
        assertThat(words(letter))
                .contains("Zmiana danych kontaktowych", "Contact data changed", "zmieniono telefon", "phone number")
                .doesNotContain("nowy adres e-mail");
    }

    @Test
    void the_user_hears_where_no_e_mail_of_the_customer_is_known() {
        Customer without = aCustomer().withoutEmail().build();
        var at = new AccountDesk(without);

        changingAt(at).apply(USER, without, new ContactChange(null, Change.to(null), Change.none(), null));

        assertThat(at.onlyLetter().to()).isEqualTo(USER.email());
        assertThat(at.stored(without).phone()).isNull();
        assertThat(at.onlyEntry().after()).isEqualTo(Map.of("phone", ""));
    }

    @Test
    void a_new_e_mail_waits_for_its_code_and_both_addresses_hear_of_it() {
        var outcome = changing.apply(USER, customer, newEmail(NEW));

        assertThat(outcome).isEqualTo(new Changed(desk.stored(customer), NEW));
        assertThat(desk.stored(customer).email()).isEqualTo(OLD);
        assertThat(changing.pendingEmail(customer.number())).isEqualTo(NEW);
        assertThat(desk.pendingEmails.of(customer.number()))
                .contains(new PendingEmail(customer.number(), NEW, "000000", NOW.plus(Duration.ofHours(24))));
        assertThat(desk.sent).extracting(Message::to).containsExactly(NEW, OLD);
        assertThat(words(desk.sent.get(0)))
                .contains("wpisać w e-BOK kod:\n\n000000", "enter this code in the e-BOK:\n\n000000");
        assertThat(desk.sent.get(0).customer())
                .as("an export must not hold the code")
                .isNull();
        assertThat(words(desk.sent.get(1))).contains("Zgłoszono nowy adres e-mail", "A new e-mail address was given");
        assertThat(desk.onlyEntry().after()).isEqualTo(Map.of("pendingEmail", NEW));
    }

    @Test
    void the_code_makes_the_new_e_mail_count() {
        changing.apply(USER, customer, newEmail(NEW));
        desk.sent.clear();

        var outcome = changing.confirm(USER, desk.stored(customer), "000000");

        assertThat(outcome).isEqualTo(new Changed(desk.stored(customer), null));
        assertThat(desk.stored(customer).email()).isEqualTo(NEW);
        assertThat(changing.pendingEmail(customer.number())).isNull();
        assertThat(desk.pendingEmails.of(customer.number())).isEmpty();
        assertThat(desk.sent).extracting(Message::to).containsExactly(OLD, NEW);
        assertThat(desk.sent).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(desk.sent).extracting(Message::customer).containsOnly(customer.number());
        assertThat(desk.entries()).hasSize(2);
        assertThat(desk.entries().get(1).action()).isEqualTo("email-confirmed");
        assertThat(desk.entries().get(1).before()).isEqualTo(Map.of("email", OLD));
        assertThat(desk.entries().get(1).after()).isEqualTo(Map.of("email", NEW));
    }

    @Test
    void a_wrong_code_changes_nothing_and_is_counted() {
        changing.apply(USER, customer, newEmail(NEW));

        assertThat(changing.confirm(USER, desk.stored(customer), "000001")).isEqualTo(new WrongCode());

        assertThat(desk.stored(customer).email()).isEqualTo(OLD);
        assertThat(changing.pendingEmail(customer.number())).isEqualTo(NEW);
        assertThat(desk.access.attempts.counted("CONFIRM#101001")).isEqualTo(1);
    }

    @Test
    void a_code_without_a_waiting_e_mail_is_wrong() {
        assertThat(changing.confirm(USER, customer, "000000")).isEqualTo(new WrongCode());
    }

    @Test
    void five_wrong_codes_lock_the_right_one_out_until_tomorrow() {
        changing.apply(USER, customer, newEmail(NEW));
        Customer now = desk.stored(customer);
        for (int i = 0; i < 4; i++) {
            changing.confirm(USER, now, "000001");
        }

        assertThat(changing.confirm(USER, now, "000001")).isEqualTo(new WrongCode());
        assertThat(changing.confirm(USER, now, "000000"))
                .isEqualTo(new TooManyAttempts(ProofLimits.untilTomorrow(NOW)));
        assertThat(desk.stored(customer).email()).isEqualTo(OLD);
    }

    @Test
    void a_code_is_valid_for_less_than_a_day() {
        desk.pendingEmails.put(new PendingEmail(customer.number(), NEW, "000000", NOW));

        assertThat(changing.pendingEmail(customer.number())).isNull();
        assertThat(changing.confirm(USER, customer, "000000")).isEqualTo(new WrongCode());

        desk.pendingEmails.put(new PendingEmail(customer.number(), NEW, "000000", NOW.plusMillis(1)));

        assertThat(changing.pendingEmail(customer.number())).isEqualTo(NEW);
        assertThat(changing.confirm(USER, customer, "000000")).isInstanceOf(Changed.class);
    }

    @Test
    void naming_the_present_e_mail_withdraws_the_waiting_one_and_saves_nothing() {
        changing.apply(USER, customer, newEmail(NEW));
        Customer now = desk.stored(customer);
        desk.sent.clear();

        assertThat(changing.apply(USER, now, newEmail(OLD))).isEqualTo(new Changed(now, null));

        assertThat(desk.pendingEmails.of(customer.number())).isEmpty();
        assertThat(desk.stored(customer)).isEqualTo(now);
        assertThat(desk.sent).isEmpty();
        assertThat(desk.entries()).hasSize(2);
        assertThat(desk.entries().get(1).action()).isEqualTo("contact-changed");
        assertThat(desk.entries().get(1).before()).isEqualTo(Map.of("pendingEmail", NEW));
        assertThat(desk.entries().get(1).after()).isEmpty();
    }

    @Test
    void naming_the_present_e_mail_is_no_change_where_none_waits() {
        desk.pendingEmails.put(new PendingEmail(customer.number(), NEW, "000000", NOW));

        assertThat(changing.apply(USER, customer, newEmail(OLD))).isEqualTo(new Changed(customer, null));

        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void the_waiting_e_mail_stays_while_another_one_is_asked_for() {
        changing.apply(USER, customer, newEmail(NEW));

        changing.apply(USER, desk.stored(customer), newEmail("inny@example.pl"));

        assertThat(changing.pendingEmail(customer.number())).isEqualTo("inny@example.pl");
        assertThat(desk.entries()).hasSize(2);
        assertThat(desk.entries().get(1).after()).isEqualTo(Map.of("pendingEmail", "inny@example.pl"));
    }

    @Test
    void another_phone_leaves_the_waiting_e_mail_alone() {
        changing.apply(USER, customer, newEmail(NEW));

        var outcome = changing.apply(
                USER, desk.stored(customer), new ContactChange(null, Change.to("+48111222333"), Change.none(), null));

        assertThat(outcome).isEqualTo(new Changed(desk.stored(customer), NEW));
    }

    @Test
    void what_is_as_it_was_is_neither_saved_nor_told() {
        var same = new ContactChange(null, Change.to(customer.phone()), Change.none(), null);

        assertThat(changing.apply(USER, customer, same)).isEqualTo(new Changed(customer, null));

        assertThat(desk.stored(customer).version()).isEqualTo(4);
        assertThat(desk.sent).isEmpty();
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void a_change_made_on_an_older_version_is_refused() {
        var outdated = new ContactChange(NEW, Change.none(), Change.none(), 3L);

        assertThat(changing.apply(USER, customer, outdated)).isEqualTo(new VersionConflict(4));
        assertThat(desk.pendingEmails.of(customer.number())).isEmpty();
    }

    @Test
    void who_was_overtaken_hears_of_the_newer_version() {
        desk.customers.overtake(1);

        assertThat(changing.apply(USER, customer, newEmail(NEW))).isEqualTo(new VersionConflict(5));
        assertThat(desk.pendingEmails.of(customer.number())).isEmpty();
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void who_was_overtaken_while_confirming_can_try_again() {
        desk.pendingEmails.put(new PendingEmail(customer.number(), NEW, "000000", NOW.plusSeconds(60)));
        desk.customers.overtake(1);

        assertThat(changing.confirm(USER, customer, "000000")).isEqualTo(new VersionConflict(5));
        assertThat(changing.confirm(USER, desk.stored(customer), "000000")).isInstanceOf(Changed.class);
    }

    private static ChangingContact changingAt(AccountDesk at) {
        return new ChangingContact(
                at.customers, at.pendingEmails, at.access.attempts, at.letters, at.audit, () -> 0, CLOCK);
    }

    private static ContactChange newEmail(String email) {
        return new ContactChange(email, Change.none(), Change.none(), null);
    }
}
