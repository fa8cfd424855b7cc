package pl.ebok.domain.ledger;

import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.Notifications;
import pl.ebok.domain.money.Pln;

/** Tells customers who chose so that a payment of theirs was booked; each of a payment once, also when it came to them later. */
public final class TellingOfPayment {
    private final Payments payments;
    private final Customers customers;
    private final Notifications notifications;
    private final Messages messages;
    private final Letterhead letterhead;

    public TellingOfPayment(
            Payments payments,
            Customers customers,
            Notifications notifications,
            Messages messages,
            Letterhead letterhead) {
        this.payments = payments;
        this.customers = customers;
        this.notifications = notifications;
        this.messages = messages;
        this.letterhead = letterhead;
    }

    public void apply(String paymentId) {
        payments.find(paymentId).ifPresent(filed -> {
            CustomerNumber owner = filed.customer();
            if (owner != null && notifications.of(owner).paymentBooked()) {
                customers.find(owner).ifPresent(customer -> tell(customer, filed.payment()));
            }
        });
    }

    private void tell(Customer customer, ReceivedPayment payment) {
        String email = customer.email();
        if (email != null) {
            String amount = Pln.text(payment.amount());
            messages.send(letterhead
                    .letter(
                            "payment-booked/" + payment.paymentId() + "/" + customer.number(),
                            email,
                            new Part(
                                    "Zaksięgowaliśmy wpłatę",
                                    "zaksięgowaliśmy Twoją wpłatę " + amount.replace('.', ',') + " zł z dnia "
                                            + payment.paidOn() + " na koncie klienta " + customer.number()
                                            + ". Saldo i wpłaty są w e-BOK."),
                            new Part(
                                    "We booked your payment",
                                    "we booked your payment of " + amount + " PLN of " + payment.paidOn()
                                            + " on the account of customer " + customer.number()
                                            + ". The balance and all payments are in the e-BOK."))
                    .about(customer.number()));
        }
    }
}
