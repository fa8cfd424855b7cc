package pl.ebok.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.LedgerBuilders.aPayment;
import static pl.ebok.domain.messages.MemoryMessages.words;

import org.junit.jupiter.api.Test;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.MemoryMessages;
import pl.ebok.domain.messages.MemoryNotifications;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.NotificationChoices;

class TellingOfPaymentTest {
    private final Customer customer = aCustomer().build();
    private final Customer withoutEmail =
            aCustomer().numbered("101002").withoutEmail().build();
    private final MemoryLedger payments = new MemoryLedger();
    private final MemoryNotifications notifications = new MemoryNotifications();
    private final MemoryMessages messages = new MemoryMessages();
    private final TellingOfPayment telling = new TellingOfPayment(
            payments,
            pl.ebok.domain.customers.MemoryCustomers.of(customer, withoutEmail),
            notifications,
            messages,
            MemoryMessages.LETTERHEAD);

    @Test
    void who_chose_so_hears_of_the_amount_and_the_day() {
        wantsToHear(customer);
        payments.add(aPayment("p1", "1218.64", null, ""), customer.number(), null);

        telling.apply("p1");

        assertThat(messages.sent()).hasSize(1);
        Message letter = messages.sent().getFirst();
        assertThat(letter.id()).isEqualTo("payment-booked/p1/101001");
        assertThat(letter.to()).isEqualTo(customer.email());
        assertThat(letter.customer()).isEqualTo(customer.number());
        assertThat(words(letter))
                .contains("wpłatę 1 218,64 zł z 4 listopada 2026 r. na koncie klienta 101001")
                .contains("payment of PLN 1,218.64 made on 4 November 2026 on the account of customer 101001");
    }

    @Test
    void who_did_not_choose_so_hears_nothing() {
        payments.add(aPayment("p1", "10.00", null, ""), customer.number(), null);

        telling.apply("p1");

        assertThat(messages.sent()).isEmpty();
    }

    @Test
    void nobody_hears_of_a_payment_that_is_nobodys_or_unknown() {
        payments.add(aPayment("p1", "10.00", null, ""), null, null);
        CustomerNumber gone = new CustomerNumber("999");
        notifications.choose(gone, choices());
        payments.add(aPayment("p2", "10.00", null, ""), gone, null);

        telling.apply("p1");
        telling.apply("p2");
        telling.apply("p3");

        assertThat(messages.sent()).isEmpty();
    }

    @Test
    void without_an_e_mail_there_is_nobody_to_tell() {
        wantsToHear(withoutEmail);
        payments.add(aPayment("p1", "10.00", null, ""), withoutEmail.number(), null);

        telling.apply("p1");

        assertThat(messages.sent()).isEmpty();
    }

    private void wantsToHear(Customer whose) {
        notifications.choose(whose.number(), choices());
    }

    private static NotificationChoices choices() {
        return new NotificationChoices(false, true, false, false, false);
    }
}
