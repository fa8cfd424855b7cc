package pl.ebok.domain.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.PaperLetter;
import pl.ebok.domain.messages.PaperLetters;

/** What customers are told about who becomes and stays an owner: by e-mail, where none is on file by post. */
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
        String email = customer.email();
        Facts facts = Facts.of("customer", customer.number())
                .and("email", asked.email())
                .and("code", asked.code())
                .and(
                        "link",
                        letterhead.sender().webUrl() + "/registration/confirmation#" + asked.registrationId() + "/"
                                + asked.code())
                .and("until", BusinessZone.dayOf(asked.expiresAt()));
        if (email == null) {
            post(customer, "rejestracja-" + asked.registrationId(), "registration-may-they-by-post", facts);
        } else {
            // Kept apart from the customer's letters: who exports those must not find the code there.
            messages.send(letterhead.letter(
                    "registration-code/" + asked.registrationId(), email, "registration-may-they", facts));
        }
    }

    /** Tells whoever is on file, and the owners there are, before the new one gets in. */
    void newOwner(Customer customer, String registrationId, String newEmail, List<String> owners) {
        Facts facts = Facts.of("customer", customer.number()).and("email", newEmail);
        Set<String> told = new LinkedHashSet<>(owners);
        told.add(Objects.requireNonNullElse(customer.email(), newEmail));
        told.remove(newEmail);
        mail(customer, told, "new-owner/" + registrationId, "registration-new-owner", facts);
        if (customer.email() == null) {
            post(customer, "nowy-wlasciciel-" + registrationId, "registration-new-owner", facts);
        }
    }

    /** Tells whoever is on file, and who is removed, before an owner goes. */
    public void ownerRemoved(Customer customer, String userId, String email) {
        tell(
                customer,
                "owner-removed/" + customer.number() + "/" + userId,
                email,
                "registration-owner-removed",
                Facts.of("customer", customer.number()).and("email", email));
    }

    /** Tells whoever is on file, and who asked, before an overpayment is sent anywhere. */
    public void refundAsked(Customer customer, String refundId, String email, Money amount, BankAccount account) {
        tell(
                customer,
                "refund-asked/" + refundId,
                email,
                "refund-asked",
                Facts.of("customer", customer.number()).and("amount", amount).and("account", account.nrb()));
    }

    /** Tells who waited that they may sign up now. */
    void confirmed(Ticket ticket) {
        send("registration-confirmed", ticket);
    }

    /** A clerk who knows the customer invites them. */
    void invited(Ticket ticket) {
        send("registration-invitation", ticket);
    }

    private void send(String kind, Ticket ticket) {
        messages.send(letterhead
                .letter(
                        kind + "/" + ticket.registrationId(),
                        ticket.email(),
                        kind,
                        Facts.of("customer", ticket.customerNumber()))
                .about(ticket.customerNumber()));
    }

    private void tell(Customer customer, String id, String alsoTo, String kind, Facts facts) {
        Set<String> told = new LinkedHashSet<>();
        told.add(Objects.requireNonNullElse(customer.email(), alsoTo));
        told.add(alsoTo);
        mail(customer, told, id, kind, facts);
        if (customer.email() == null) {
            post(customer, id.replace('/', '-'), kind, facts);
        }
    }

    private void mail(Customer customer, Set<String> told, String id, String kind, Facts facts) {
        for (String to : told) {
            messages.send(letterhead
                    .letter(id + "/" + Integer.toHexString(to.hashCode()), to, kind, facts)
                    .about(customer.number()));
        }
    }

    private void post(Customer customer, String id, String kind, Facts facts) {
        Message letter = letterhead.letter(id, "", kind, facts);
        paper.post(new PaperLetter(
                id,
                customer.number(),
                customer.name(),
                customer.postalAddress(),
                letter.pl().subject(),
                letter.pl().text(),
                letter.en().text()));
    }
}
