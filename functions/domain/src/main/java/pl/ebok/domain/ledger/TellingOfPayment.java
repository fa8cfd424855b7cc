package pl.ebok.domain.ledger;

import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.Notifications;

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
            messages.send(letterhead
                    .letter(
                            "payment-booked/" + payment.paymentId() + "/" + customer.number(),
                            email,
                            "payment-booked",
                            Facts.of("amount", payment.amount())
                                    .and("paidOn", payment.paidOn())
                                    .and("customer", customer.number()))
                    .about(customer.number()));
        }
    }
}
