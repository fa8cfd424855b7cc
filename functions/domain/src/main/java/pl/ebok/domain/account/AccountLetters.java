package pl.ebok.domain.account;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Messages;

/** What is written to customers about their account. */
public final class AccountLetters {
    private final Messages messages;
    private final Letterhead letterhead;

    public AccountLetters(Messages messages, Letterhead letterhead) {
        this.messages = messages;
        this.letterhead = letterhead;
    }

    void confirmationCode(PendingEmail pending) {
        // Kept apart from the customer's letters: who exports those must not find the code there.
        send(
                "email-code/" + pending.customer() + "/" + pending.expiresAt(),
                pending.email(),
                new Part(
                        "Potwierdź nowy adres e-mail",
                        "aby ten adres zastąpił dotychczasowy adres e-mail klienta " + pending.customer()
                                + ", wpisz w e-BOK kod: " + pending.code()
                                + "\n\nKod jest ważny 24 godziny. Jeżeli to nie Ty o to prosisz, zignoruj tę wiadomość."),
                new Part(
                        "Confirm your new e-mail",
                        "to use this address in place of the present e-mail of customer " + pending.customer()
                                + ", enter this code in the e-BOK: " + pending.code()
                                + "\n\nThe code is valid for 24 hours. If you did not ask for it, ignore this message."));
    }

    /** Tells the old address; the new one hears of it with its code. */
    void contactChanged(Customer before, User by, long version, boolean newEmail) {
        String to = before.email() == null ? by.email() : before.email();
        String what = newEmail
                ? "zgłoszono nowy adres e-mail; zacznie obowiązywać po potwierdzeniu."
                : "zmieniono telefon lub adres do korespondencji.";
        String whatInEnglish = newEmail
                ? "a new e-mail was given; it counts once it is confirmed."
                : "the phone number or the correspondence address was changed.";
        send(
                before.number(),
                "contact-changed/" + before.number() + "/" + version,
                to,
                new Part(
                        "Zmiana danych kontaktowych",
                        "w danych klienta " + before.number() + " " + what
                                + "\n\nJeżeli to nie Ty, skontaktuj się z nami niezwłocznie."),
                new Part(
                        "Contact data changed",
                        "in the data of customer " + before.number() + " " + whatInEnglish
                                + "\n\nIf this was not you, please contact us at once."));
    }

    void emailConfirmed(Customer before, Customer after) {
        for (String to : addresses(before.email(), after.email())) {
            send(
                    after.number(),
                    "email-confirmed/" + after.number() + "/" + after.version() + "/" + to.hashCode(),
                    to,
                    new Part(
                            "Nowy adres e-mail obowiązuje",
                            "nowy adres e-mail klienta " + after.number()
                                    + " został potwierdzony i od teraz obowiązuje."
                                    + "\n\nJeżeli to nie Ty, skontaktuj się z nami niezwłocznie."),
                    new Part(
                            "Your new e-mail counts",
                            "the new e-mail of customer " + after.number() + " was confirmed and counts from now on."
                                    + "\n\nIf this was not you, please contact us at once."));
        }
    }

    void consentChanged(Customer after, String to, boolean granted) {
        send(
                after.number(),
                "e-invoice-consent/" + after.number() + "/" + after.version(),
                to,
                granted
                        ? new Part(
                                "E-faktury włączone",
                                "faktury dla klienta " + after.number() + " będziemy wysyłać e-mailem.")
                        : new Part(
                                "E-faktury wyłączone",
                                "faktury dla klienta " + after.number() + " będziemy wysyłać pocztą."),
                granted
                        ? new Part("E-invoices on", "invoices of customer " + after.number() + " will come by e-mail.")
                        : new Part("E-invoices off", "invoices of customer " + after.number() + " will come by post."));
    }

    void invited(Ticket invitation, String customerName) {
        LocalDate until = BusinessZone.dayOf(invitation.expiresAt());
        String web = letterhead.sender().webUrl();
        send(
                invitation.customerNumber(),
                "invitation/" + invitation.registrationId(),
                invitation.email(),
                new Part(
                        "Zaproszenie do e-BOK",
                        customerName
                                + " udziela Ci dostępu do swojego konta w e-BOK. Załóż konto na ten adres e-mail do "
                                + until + ":\n" + web),
                new Part(
                        "Invitation to the e-BOK",
                        customerName + " gives you access to their account in the e-BOK. Sign up under this e-mail by "
                                + until + ":\n" + web));
    }

    void granted(CustomerNumber customer, String grantId, String email, String customerName) {
        send(
                customer,
                "granted/" + grantId,
                email,
                new Part("Nowy dostęp w e-BOK", customerName + " udziela Ci dostępu do swojego konta w e-BOK."),
                new Part("New access in the e-BOK", customerName + " gives you access to their account in the e-BOK."));
    }

    void erased(String userId, String email) {
        send(
                "erased/" + userId,
                email,
                new Part(
                        "Konto w e-BOK usunięte",
                        "Twoje konto w e-BOK zostało usunięte, a wizyty umówione z tego konta odwołane. Faktury i rozliczenia przechowujemy tak długo, jak wymaga"
                                + " tego prawo."),
                new Part(
                        "Your e-BOK account is erased",
                        "your account in the e-BOK was erased, and visits booked with it are cancelled. Invoices and accounts are kept as long as the law demands."));
    }

    private static Set<String> addresses(@Nullable String old, @Nullable String now) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(Objects.requireNonNullElse(old, ""));
        addresses.add(Objects.requireNonNullElse(now, ""));
        addresses.remove("");
        return addresses;
    }

    private void send(String id, String to, Part pl, Part en) {
        messages.send(letterhead.letter(id, to, pl, en));
    }

    private void send(CustomerNumber about, String id, String to, Part pl, Part en) {
        messages.send(letterhead.letter(id, to, pl, en).about(about));
    }
}
