package pl.ebok.archive.documents;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.InvoicePage.Payment;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.PaymentQr;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.money.Pln;

/** The box that says how much to pay, by when and to which account, with the code for the bank's app. */
final class Payments {
    private static final Money MOST_IN_A_CODE = Pln.of("99999.99");

    private Payments() {}

    static Payment of(Invoice invoice, Seller seller) {
        Money amount = invoice.toPay();
        boolean covered = invoice.settlement().overpayment().isPositive();
        String title = invoice.number().value();
        if (!amount.isPositive()) {
            return new Payment(
                    amount.isZero() ? "Do zapłaty" : "Zmniejszenie należności",
                    Polish.zloty(amount.abs()),
                    AmountInWords.of(amount.abs()),
                    null,
                    invoice.buyer().bankAccount().grouped(),
                    title,
                    null,
                    covered
                            ? "Fakturę w całości pokryła nadpłata z wcześniejszych wpłat."
                            : amount.isZero()
                                    ? "Z tej faktury nie wynika żadna dopłata."
                                    : "Kwotę zaliczymy na poczet następnej faktury albo zwrócimy na wniosek w ciągu 14 dni.");
        }
        return new Payment(
                invoice.isCorrection() ? "Dopłata" : "Do zapłaty",
                Polish.zloty(amount),
                AmountInWords.of(amount),
                Polish.day(invoice.dueOn()),
                invoice.buyer().bankAccount().grouped(),
                title,
                qr(invoice.buyer().bankAccount(), amount, seller, title),
                "Po terminie naliczamy odsetki ustawowe za opóźnienie.");
    }

    /** Absent for an amount that the code cannot carry. */
    static @Nullable String qr(BankAccount account, Money amount, Seller seller, String title) {
        return amount.isGreaterThan(MOST_IN_A_CODE)
                ? null
                : QrImage.dataUri(PaymentQr.of(seller.nip(), account, amount, seller.name(), title));
    }
}
