package pl.ebok.domain.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.PaperLetter;
import pl.ebok.domain.messages.PaperLetters;

/** What customers are told about registrations under their number: by e-mail, where none is on file by post. */
public final class RegistrationLetters {
    private final Messages messages;
    private final PaperLetters paper;
    private final Letterhead letterhead;

    public RegistrationLetters(Messages messages, PaperLetters paper, Letterhead letterhead) {
        this.messages = messages;
        this.paper = paper;
        this.letterhead = letterhead;
    }

    /** The link's secret stands behind the hash: it reaches neither a server's log nor another site. */
    void mayTheyRegister(Customer customer, PendingRegistration asked) {
        String until = Letterhead.day(BusinessZone.dayOf(asked.expiresAt()));
        String link = letterhead.sender().webUrl() + "/registration/confirmation#" + asked.registrationId() + "/"
                + asked.code();
        String email = customer.email();
        var pl = new Part(
                "Czy ta osoba może założyć konto w e-BOK?",
                "ktoś podał numer i kwotę faktury klienta " + customer.number()
                        + " i prosi o konto w e-BOK dla adresu: " + asked.email()
                        + "\n\nJeżeli się na to zgadzasz, "
                        + (email == null
                                ? "przekaż tej osobie kod: "
                                : "otwórz stronę:\n" + link + "\n\nalbo przekaż kod: ")
                        + asked.code() + "\n\nKod jest ważny do " + until
                        + ". Właściciel konta widzi faktury i może zmieniać dane."
                        + "\n\nJeżeli się nie zgadzasz, nic nie rób: bez kodu konto nie powstanie."
                        + " Kodu nie podawaj nikomu, kogo nie znasz.");
        var en = new Part(
                "May this person open an account in the e-BOK?",
                "somebody stated the number and amount of an invoice of customer " + customer.number()
                        + " and asks for an account in the e-BOK for: " + asked.email()
                        + "\n\nIf you agree, "
                        + (email == null
                                ? "pass on this code: "
                                : "open this page:\n" + link + "\n\nor pass on the code: ")
                        + asked.code() + "\n\nThe code is valid until " + until
                        + ". The owner of an account sees the invoices and can change the data."
                        + "\n\nIf you do not agree, do nothing: without the code there will be no account."
                        + " Give the code to nobody you do not know.");
        String id = "registration-code/" + asked.registrationId();
        if (email == null) {
            post(customer, "rejestracja-" + asked.registrationId(), pl, en);
        } else {
            // Kept apart from the customer's letters: who exports those must not find the code there.
            messages.send(letterhead.letter(id, email, pl, en));
        }
    }

    /** Tells whoever is on file, and the owners there are, before the new one gets in. */
    void newOwner(Customer customer, String registrationId, String newEmail, List<String> owners) {
        var pl = new Part(
                "Nowy właściciel konta w e-BOK",
                "potwierdzono prawo do konta w e-BOK klienta " + customer.number() + " dla adresu: " + newEmail
                        + "\n\nJako właściciel będzie widzieć faktury i saldo oraz zmieniać dane kontaktowe."
                        + " Przez pierwsze siedem dni nie może usuwać innych właścicieli ani zlecać zwrotu nadpłaty."
                        + "\n\nJeżeli to nie Ty ani nikt z Twoich bliskich, zadzwoń do nas niezwłocznie: "
                        + letterhead.sender().phone() + ".");
        var en = new Part(
                "A new owner of your e-BOK account",
                "the right to an account of customer " + customer.number() + " was proved for: " + newEmail
                        + "\n\nAs an owner they will see invoices and balance and can change the contact data."
                        + " In the first seven days they can neither remove other owners nor ask for a refund."
                        + "\n\nIf this is neither you nor somebody close to you, please call us at once: "
                        + letterhead.sender().phone() + ".");
        Set<String> told = new LinkedHashSet<>(owners);
        told.add(Objects.requireNonNullElse(customer.email(), newEmail));
        told.remove(newEmail);
        for (String to : told) {
            messages.send(letterhead
                    .letter("new-owner/" + registrationId + "/" + Integer.toHexString(to.hashCode()), to, pl, en)
                    .about(customer.number()));
        }
        if (customer.email() == null) {
            post(customer, "nowy-wlasciciel-" + registrationId, pl, en);
        }
    }

    /** Tells who waited that they may sign up now. */
    void confirmed(Ticket ticket) {
        send(
                "registration-confirmed/" + ticket.registrationId(),
                ticket,
                new Part(
                        "Możesz założyć konto w e-BOK",
                        "klient " + ticket.customerNumber() + " potwierdził Twoją rejestrację."
                                + "\n\nZałóż konto pod tym adresem e-mail w ciągu 24 godzin: "
                                + letterhead.sender().webUrl()),
                new Part(
                        "You can open your account in the e-BOK",
                        "customer " + ticket.customerNumber() + " confirmed your registration."
                                + "\n\nSign up under this e-mail within 24 hours: "
                                + letterhead.sender().webUrl()));
    }

    /** A clerk who knows the customer invites them. */
    void invited(Ticket ticket) {
        send(
                "registration-invitation/" + ticket.registrationId(),
                ticket,
                new Part(
                        "Załóż konto w e-BOK",
                        "biuro obsługi klienta potwierdziło, że możesz założyć konto w e-BOK klienta "
                                + ticket.customerNumber()
                                + ".\n\nZałóż je pod tym adresem e-mail w ciągu 24 godzin: "
                                + letterhead.sender().webUrl()),
                new Part(
                        "Open your account in the e-BOK",
                        "the customer office confirmed that you may open an account of customer "
                                + ticket.customerNumber()
                                + " in the e-BOK.\n\nSign up under this e-mail within 24 hours: "
                                + letterhead.sender().webUrl()));
    }

    private void send(String id, Ticket ticket, Part pl, Part en) {
        Message message = letterhead.letter(id, ticket.email(), pl, en);
        messages.send(message.about(ticket.customerNumber()));
    }

    private void post(Customer customer, String id, Part pl, Part en) {
        paper.post(new PaperLetter(
                id.toLowerCase(Locale.ROOT),
                customer.number(),
                customer.name(),
                customer.postalAddress(),
                pl.subject(),
                pl.text(),
                en.text()));
    }
}
