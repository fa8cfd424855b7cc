package pl.ebok.domain.delivery;

import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.Notifications;

/** Tells customers who get paper, and chose so, that their invoice is on its way and in the e-BOK already. */
public final class TellingOfInvoice {
    private final Notifications notifications;
    private final Messages messages;
    private final Letterhead letterhead;

    public TellingOfInvoice(Notifications notifications, Messages messages, Letterhead letterhead) {
        this.notifications = notifications;
        this.messages = messages;
        this.letterhead = letterhead;
    }

    /** An e-invoice tells of itself; of one invoice is told once. */
    void apply(Letter letter) {
        Buyer buyer = letter.buyer();
        String email = buyer.email();
        if (letter.byEmail()
                || email == null
                || !notifications.of(buyer.customerNumber()).invoiceIssued()) {
            return;
        }
        String invoice = letter.document().documentId();
        messages.send(letterhead
                .letter(
                        "invoice-issued/" + buyer.customerNumber() + "/" + invoice,
                        email,
                        "invoice-issued",
                        Facts.of("customer", buyer.customerNumber()))
                .about(buyer.customerNumber()));
    }
}
