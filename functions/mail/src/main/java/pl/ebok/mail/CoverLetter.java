package pl.ebok.mail;

import pl.ebok.domain.delivery.Letter;
import pl.ebok.domain.ledger.NoticeId;

/** The texts that go with a document, Polish first. */
final class CoverLetter {
    private CoverLetter() {}

    static String invoiceSubject(Letter letter) {
        return "E-faktura " + letter.document().documentId() + " / Your e-invoice";
    }

    static String demandSubject(Letter letter) {
        String id = letter.document().documentId();
        return isReminder(letter)
                ? "Przypomnienie o płatności " + id + " / Payment reminder"
                : "Wezwanie do zapłaty " + id + " / Demand for payment";
    }

    static String invoice(Letter letter, Utility utility) {
        return """
                Dzień dobry,

                w załączniku przesyłamy e-fakturę za wodę i ścieki (numer klienta %s).
                Kwotę, termin płatności i numer rachunku podaje faktura. Saldo, faktury
                i odczyty są w e-BOK: %s

                Please find attached your invoice for water and sewage (customer number %1$s).
                The amount, due date and account number stand on the invoice.

                %s
                tel. %s, %s
                """.formatted(
                letter.buyer().customerNumber(), utility.webUrl(), utility.name(), utility.phone(), utility.email());
    }

    static String demand(Letter letter, Utility utility) {
        String text = isReminder(letter) ? """
                Dzień dobry,

                zbliża się termin płatności faktur klienta %s. W załączniku przesyłamy ich listę
                z kwotą, terminem i numerem rachunku. Jeśli zapłata jest już w drodze, dziękujemy.
                Szczegóły są w e-BOK: %s

                Invoices of customer %1$s will be due soon. The attached reminder lists them with
                the amount, the due date and the account number. If you have paid meanwhile,
                thank you.

                %s
                tel. %s, %s
                """ : """
                Dzień dobry,

                na koncie klienta %s są faktury po terminie płatności. W załączniku
                przesyłamy wezwanie do zapłaty z listą faktur, odsetkami, terminem i numerem
                rachunku. Jeśli zapłata jest już w drodze, dziękujemy. Szczegóły są w e-BOK: %s

                Some invoices of customer %1$s are overdue. The attached demand for payment lists
                them with interest, the deadline and the account number. If you have paid
                meanwhile, thank you.

                %s
                tel. %s, %s
                """;
        return text.formatted(
                letter.buyer().customerNumber(), utility.webUrl(), utility.name(), utility.phone(), utility.email());
    }

    private static boolean isReminder(Letter letter) {
        return NoticeId.parse(letter.document().documentId())
                .filter(id -> id.stage().equals("reminder"))
                .isPresent();
    }
}
