package pl.ebok.domain.delivery;

import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
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
                        new Part(
                                "Wystawiliśmy fakturę " + invoice,
                                "wystawiliśmy fakturę " + invoice + " dla klienta " + buyer.customerNumber()
                                        + ". Przyjdzie pocztą; kwotę i termin płatności możesz już sprawdzić w e-BOK."),
                        new Part(
                                "Your invoice " + invoice + " is issued",
                                "invoice " + invoice + " of customer " + buyer.customerNumber()
                                        + " is issued. It comes by post; the amount and due date are in the e-BOK already."))
                .about(buyer.customerNumber()));
    }
}
