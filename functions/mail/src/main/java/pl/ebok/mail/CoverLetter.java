package pl.ebok.mail;

import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.calendar.DueDate;
import pl.ebok.domain.delivery.Letter;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.NoticeId;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;

/** The mail that a document goes with: what is to be paid, by when and where to, without opening the file. */
final class CoverLetter {
    private final Letterhead letterhead;

    CoverLetter(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    Message of(Letter letter, String to) {
        Invoice invoice = letter.invoice();
        DemandForPayment demand = letter.demand();
        if (invoice != null) {
            return letterhead.letter(letter.document().documentId(), to, kind(invoice), facts(invoice, letter));
        }
        if (demand != null) {
            return letterhead.letter(letter.document().documentId(), to, kind(letter), facts(demand, letter));
        }
        throw new IllegalStateException("a letter by e-mail says what it carries");
    }

    private static String kind(Invoice invoice) {
        if (invoice.isCorrection()) {
            return invoice.toPay().isPositive() ? "mail-correction-to-pay" : "mail-correction";
        }
        return invoice.toPay().isPositive() ? "mail-invoice" : "mail-invoice-nothing-to-pay";
    }

    private static Facts facts(Invoice invoice, Letter letter) {
        return common(letter)
                .and("number", invoice.number())
                .and("period", invoice.period())
                .and("amount", invoice.toPay().abs())
                .and("dueOn", DueDate.whenSentOn(letter.sentOn()));
    }

    private static String kind(Letter letter) {
        boolean reminder = NoticeId.parse(letter.document().documentId())
                .filter(id -> id.stage().equals("reminder"))
                .isPresent();
        return reminder ? "mail-reminder" : "mail-demand";
    }

    private static Facts facts(DemandForPayment demand, Letter letter) {
        return common(letter)
                .and("number", letter.document().documentId())
                .and("amount", demand.total())
                .and("payBy", demand.payBy());
    }

    private static Facts common(Letter letter) {
        return Facts.of("customer", letter.buyer().customerNumber())
                .and("account", letter.buyer().bankAccount().grouped());
    }
}
