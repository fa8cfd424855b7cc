package pl.ebok.archive.documents;

import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.Settlement;
import pl.ebok.domain.money.Pln;

/** Invoices on whose day of issue the account was not even. */
final class AccountSamples {
    private AccountSamples() {}

    /** To somebody who owes an older one, on paper. */
    static Invoice arrears() {
        return Samples.byPost().settling(new Settlement(Pln.of("236.19"), Pln.of("2.81"), Pln.ZERO));
    }

    /** Part of it is covered by what was paid too much: 218.64 less 100.00. */
    static Invoice overpaid() {
        return Samples.business().settling(new Settlement(Pln.ZERO, Pln.ZERO, Pln.of("100.00")));
    }

    /** All of it is. */
    static Invoice covered() {
        Invoice invoice = Samples.byEmail();
        return invoice.settling(new Settlement(Pln.ZERO, Pln.ZERO, invoice.amount()));
    }

    /** It gives back 76.47, and an older one is overdue with less. */
    static Invoice moneyBackAndArrears() {
        return Samples.settlement().settling(new Settlement(Pln.of("20.00"), Pln.of("0.15"), Pln.ZERO));
    }
}
