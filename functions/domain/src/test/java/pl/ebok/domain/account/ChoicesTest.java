package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.account.AccountDesk.USER;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;

import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.NotificationChoices;

/** What customers may choose without anybody having to confirm it. */
class ChoicesTest {
    private final Customer customer = aCustomer().build();
    private final AccountDesk desk = new AccountDesk(customer);
    private final ChoosingCollectiveInvoice collective = new ChoosingCollectiveInvoice(desk.customers, desk.audit);
    private final ChoosingNotifications notifications = new ChoosingNotifications(desk.notifications, desk.audit);

    @Test
    void one_invoice_a_cycle_is_chosen_and_written_down() {
        assertThat(collective.apply(USER, customer, true)).contains(desk.stored(customer));

        assertThat(desk.stored(customer).collectiveInvoice()).isTrue();
        assertThat(desk.stored(customer).name()).isEqualTo(customer.name());
        assertThat(desk.onlyEntry().action()).isEqualTo("collective-invoice-chosen");
        assertThat(desk.onlyEntry().subject()).isEqualTo("101001");
        assertThat(desk.onlyEntry().before()).isEqualTo(Map.of("collectiveInvoice", "false"));
        assertThat(desk.onlyEntry().after()).isEqualTo(Map.of("collectiveInvoice", "true"));
    }

    @Test
    void one_invoice_a_contract_can_be_chosen_again() {
        Customer together = aCustomer().withCollectiveInvoice().build();
        var at = new AccountDesk(together);

        new ChoosingCollectiveInvoice(at.customers, at.audit).apply(USER, together, false);

        assertThat(at.stored(together).collectiveInvoice()).isFalse();
        assertThat(at.onlyEntry().after()).isEqualTo(Map.of("collectiveInvoice", "false"));
    }

    @Test
    void what_is_chosen_already_is_not_saved_again() {
        assertThat(collective.apply(USER, customer, false)).containsSame(customer);

        assertThat(desk.stored(customer)).isSameAs(customer);
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void who_was_overtaken_is_told_and_nothing_written_down() {
        desk.customers.overtake(1);

        assertThat(collective.apply(USER, customer, true)).isEmpty();
        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void before_choosing_customers_hear_of_what_they_must_act_on_but_not_of_every_payment() {
        assertThat(NotificationChoices.UNTIL_CHOSEN).isEqualTo(new NotificationChoices(true, false, true, true, true));
    }

    @Test
    void choices_are_kept_and_only_what_changed_is_written_down() {
        var wanted = new NotificationChoices(false, true, true, false, true);

        notifications.apply(USER, customer.number(), wanted);

        assertThat(desk.notifications.of(customer.number())).isEqualTo(wanted);
        assertThat(desk.onlyEntry().action()).isEqualTo("notifications-chosen");
        assertThat(desk.onlyEntry().before())
                .isEqualTo(Map.of("invoiceIssued", "true", "paymentBooked", "false", "legalisationEnding", "true"));
        assertThat(desk.onlyEntry().after())
                .isEqualTo(Map.of("invoiceIssued", "false", "paymentBooked", "true", "legalisationEnding", "false"));
    }

    @Test
    void each_choice_is_written_down_under_its_own_name() {
        notifications.apply(USER, customer.number(), new NotificationChoices(true, false, false, true, false));

        assertThat(desk.onlyEntry().after())
                .isEqualTo(Map.of("readingWindowOpen", "false", "plannedInterruption", "false"));
    }

    @Test
    void the_same_choices_again_are_not_written_down() {
        notifications.apply(USER, customer.number(), NotificationChoices.UNTIL_CHOSEN);

        assertThat(desk.entries()).isEmpty();
    }

    @Test
    void the_wording_shown_now_is_a_known_one_in_both_languages() {
        var wording = ConsentWording.current();

        assertThat(wording.version()).isEqualTo("1");
        assertThat(wording.pl()).contains("Zgadzam się", "wycofać w każdej chwili");
        assertThat(wording.en()).contains("I agree", "withdraw this consent at any time");
        assertThat(ConsentWording.isKnown("1")).isTrue();
        assertThat(ConsentWording.isKnown("2")).isFalse();
    }

    @Test
    void a_change_leaves_sets_or_removes_a_value() {
        assertThat(Change.<String>none().over("was")).isEqualTo("was");
        assertThat(Change.to("is").over("was")).isEqualTo("is");
        assertThat(Change.<String>to(null).over("was")).isNull();
    }
}
