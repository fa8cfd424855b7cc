package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.account.AccountDesk.CLOCK;
import static pl.ebok.domain.account.AccountDesk.NOW;
import static pl.ebok.domain.account.AccountDesk.USER;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.ConsentOutcome.Stands;
import pl.ebok.domain.account.ConsentOutcome.UnknownWording;
import pl.ebok.domain.account.ConsentOutcome.VersionConflict;
import pl.ebok.domain.billing.EffectOfConsent;
import pl.ebok.domain.billing.SampleTariff;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.EInvoiceConsent;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.money.Pln;

class ChangingConsentTest {
    private static final Optional<EffectOfConsent> CHEAPER =
            Optional.of(new EffectOfConsent(Pln.of("8.21"), Pln.of("6.65"), LocalDate.parse("2027-01-01")));
    private static final Optional<EffectOfConsent> DEARER =
            Optional.of(new EffectOfConsent(Pln.of("6.65"), Pln.of("8.21"), LocalDate.parse("2027-01-01")));

    private final Customer onPaper = aCustomer().build();
    private final Customer byEmail = aCustomer().withEInvoiceConsent().build();
    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    void giving_consent_is_kept_with_time_wording_and_user() {
        var desk = new AccountDesk(onPaper);

        var outcome = changing(desk).apply(USER, onPaper, true, null);

        Customer stored = desk.stored(onPaper);
        assertThat(stored.eInvoiceConsent()).isEqualTo(new EInvoiceConsent(true, NOW, "1", USER.email()));
        assertThat(stored.email()).isEqualTo(onPaper.email());
        assertThat(stored.phone()).isEqualTo(onPaper.phone());
        assertThat(outcome).isEqualTo(new Stands(stored, CHEAPER));
        assertThat(desk.onlyEntry().action()).isEqualTo("e-invoice-consent-changed");
        assertThat(desk.onlyEntry().before()).isEqualTo(Map.of("granted", "false"));
        assertThat(desk.onlyEntry().after())
                .isEqualTo(Map.of("granted", "true", "at", NOW.toString(), "wordingVersion", "1"));
        assertThat(desk.onlyLetter().to()).isEqualTo(onPaper.email());
        assertThat(desk.onlyLetter().id()).isEqualTo("e-invoice-consent/101001/1");
        assertThat(desk.onlyLetter().customer()).isEqualTo(onPaper.number());
        assertThat(words(desk.onlyLetter()))
                .contains("E-faktury włączone", "E-invoices are on", "wysyłamy e-mailem", "come by e-mail");
    }

    @Test
    void withdrawing_it_is_kept_too_and_invoices_go_by_post() {
        var desk = new AccountDesk(byEmail);

        var outcome = changing(desk).apply(USER, byEmail, false, "1");

        assertThat(outcome).isEqualTo(new Stands(desk.stored(byEmail), DEARER));
        assertThat(desk.stored(byEmail).wantsEInvoice()).isFalse();
        assertThat(desk.stored(byEmail).eInvoiceConsent())
                .isEqualTo(new EInvoiceConsent(false, NOW, "1", USER.email()));
        assertThat(desk.onlyEntry().before()).isEqualTo(Map.of("granted", "true", "at", "2025-01-15T09:30:00Z"));
        assertThat(desk.onlyEntry().after()).isEqualTo(Map.of("granted", "false", "at", NOW.toString()));
        assertThat(words(desk.onlyLetter()))
                .contains("E-faktury wyłączone", "E-invoices are off", "przyjdą pocztą", "come by post");
    }

    @Test
    void the_users_own_e_mail_is_taken_where_the_customers_is_not_known() {
        Customer withoutEmail = aCustomer().withoutEmail().build();
        var desk = new AccountDesk(withoutEmail);

        changing(desk).apply(USER, withoutEmail, true, null);

        assertThat(desk.stored(withoutEmail).email()).isEqualTo(USER.email());
        assertThat(desk.stored(withoutEmail).wantsEInvoice()).isTrue();
        assertThat(desk.onlyLetter().to()).isEqualTo(USER.email());
        assertThat(desk.onlyEntry().before()).isEqualTo(Map.of("granted", "false", "email", ""));
        assertThat(desk.onlyEntry().after()).containsEntry("email", USER.email());
    }

    @Test
    void withdrawing_makes_up_no_e_mail_but_tells_the_user() {
        Customer withoutEmail = aCustomer().withEInvoiceConsent().withoutEmail().build();
        var desk = new AccountDesk(withoutEmail);

        changing(desk).apply(USER, withoutEmail, false, null);

        assertThat(desk.stored(withoutEmail).email()).isNull();
        assertThat(desk.onlyLetter().to()).isEqualTo(USER.email());
    }

    @Test
    void what_stands_already_is_not_changed() {
        assertUnchanged(onPaper, false);
        assertUnchanged(byEmail, true);
    }

    @Test
    void consent_withdrawn_once_can_be_given_again() {
        Customer withdrawn = onPaper.withEInvoiceConsent(new EInvoiceConsent(false, NOW, "1", "user-1"));
        assertUnchanged(withdrawn, false);
        var desk = new AccountDesk(withdrawn);

        changing(desk).apply(USER, withdrawn, true, null);

        assertThat(desk.stored(withdrawn).wantsEInvoice()).isTrue();
    }

    @Test
    void a_wording_that_was_never_shown_is_refused() {
        var desk = new AccountDesk(onPaper);

        assertThat(changing(desk).apply(USER, onPaper, true, "0")).isEqualTo(new UnknownWording());
        assertThat(desk.stored(onPaper)).isEqualTo(onPaper);
    }

    @Test
    void who_was_overtaken_hears_of_the_newer_version() {
        var desk = new AccountDesk(onPaper);
        desk.customers.overtake(1);

        assertThat(changing(desk).apply(USER, onPaper, true, null)).isEqualTo(new VersionConflict(1));
        assertThat(desk.sent).isEmpty();
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void the_state_says_what_a_change_does_from_the_period_after_the_last_one_billed() {
        ledger.importSeries(onPaper.number(), new ContractSeries("U/2019/101001", 3, LocalDate.parse("2026-09-30")));

        var state = changing(new AccountDesk(onPaper)).state(onPaper);

        assertThat(state.customer()).isEqualTo(onPaper);
        assertThat(state.effect())
                .contains(new EffectOfConsent(Pln.of("8.21"), Pln.of("6.65"), LocalDate.parse("2026-12-01")));
    }

    private void assertUnchanged(Customer customer, boolean granted) {
        var desk = new AccountDesk(customer);

        assertThat(changing(desk).apply(USER, customer, granted, null))
                .as("said once more, it did the same")
                .isEqualTo(new Stands(customer, granted ? CHEAPER : DEARER));

        assertThat(desk.stored(customer)).isEqualTo(customer);
        assertThat(desk.sent).isEmpty();
        assertThat(desk.entries()).isEmpty();
    }

    private ChangingConsent changing(AccountDesk desk) {
        return new ChangingConsent(desk.customers, new OneTariff(), ledger, desk.letters, desk.audit, CLOCK);
    }

    private record OneTariff() implements Tariffs {
        @Override
        public List<Tariff> all() {
            return List.of(SampleTariff.tariff());
        }

        @Override
        public void save(Tariff tariff) {
            throw new UnsupportedOperationException("no test here stores tariffs");
        }
    }
}
