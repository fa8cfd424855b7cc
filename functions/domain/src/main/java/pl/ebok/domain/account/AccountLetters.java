package pl.ebok.domain.account;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.Ticket;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
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
                null,
                "email-code/" + pending.customer() + "/" + pending.expiresAt(),
                pending.email(),
                "email-code",
                Facts.of("customer", pending.customer()).and("code", pending.code()));
    }

    /** Tells the old address; the new one hears of it with its code. */
    void contactChanged(Customer before, User by, long version, boolean newEmail) {
        send(
                before.number(),
                "contact-changed/" + before.number() + "/" + version,
                before.email() == null ? by.email() : before.email(),
                newEmail ? "email-announced" : "contact-changed",
                Facts.of("customer", before.number()));
    }

    void emailConfirmed(Customer before, Customer after) {
        for (String to : addresses(before.email(), after.email())) {
            send(
                    after.number(),
                    "email-confirmed/" + after.number() + "/" + after.version() + "/" + to.hashCode(),
                    to,
                    "email-confirmed",
                    Facts.of("customer", after.number()));
        }
    }

    void consentChanged(Customer after, String to, boolean granted) {
        send(
                after.number(),
                "e-invoice-consent/" + after.number() + "/" + after.version(),
                to,
                granted ? "e-invoices-on" : "e-invoices-off",
                Facts.of("customer", after.number()).and("email", after.email()));
    }

    void invited(Ticket invitation, String customerName) {
        send(
                invitation.customerNumber(),
                "invitation/" + invitation.registrationId(),
                invitation.email(),
                "invitation",
                Facts.of("customerName", customerName).and("until", BusinessZone.dayOf(invitation.expiresAt())));
    }

    void granted(CustomerNumber customer, String grantId, String email, String customerName) {
        send(customer, "granted/" + grantId, email, "access-granted", Facts.of("customerName", customerName));
    }

    void erased(String userId, String email) {
        send(null, "erased/" + userId, email, "account-erased", Facts.none());
    }

    private static Set<String> addresses(@Nullable String old, @Nullable String now) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(Objects.requireNonNullElse(old, ""));
        addresses.add(Objects.requireNonNullElse(now, ""));
        addresses.remove("");
        return addresses;
    }

    private void send(@Nullable CustomerNumber about, String id, String to, String kind, Facts facts) {
        messages.send(letterhead.letter(id, to, kind, facts).about(about));
    }
}
