package pl.ebok.mail;

import pl.ebok.domain.sending.Letter;

/** The texts that go with a document, Polish first. */
final class CoverLetter {
    private CoverLetter() {}

    static String invoiceSubject(Letter letter) {
        return "E-faktura " + letter.document().documentId() + " / Your e-invoice";
    }

    static String demandSubject(Letter letter) {
        return "Wezwanie do zapłaty " + letter.document().documentId() + " / Demand for payment";
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
        return """
                Dzień dobry,

                na koncie klienta %s są faktury po terminie płatności. W załączniku
                przesyłamy wezwanie do zapłaty z listą faktur, odsetkami, terminem i numerem
                rachunku. Jeśli zapłata jest już w drodze, dziękujemy. Szczegóły są w e-BOK: %s

                Some invoices of customer %1$s are overdue. The attached demand for payment lists
                them with interest, the deadline and the account number. If you have paid
                meanwhile, thank you.

                %s
                tel. %s, %s
                """.formatted(
                letter.buyer().customerNumber(), utility.webUrl(), utility.name(), utility.phone(), utility.email());
    }
}
