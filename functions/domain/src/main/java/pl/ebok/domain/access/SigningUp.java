package pl.ebok.domain.access;

import java.time.Clock;
import java.util.Locale;

/** Lets someone sign up who holds a ticket for their e-mail. Nothing is granted yet: that the e-mail is theirs is not proved. */
public final class SigningUp {
    private final Tickets tickets;
    private final Clock clock;

    public SigningUp(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    public boolean mayGoOn(String email) {
        return tickets.ofEmail(email.toLowerCase(Locale.ROOT)).stream()
                .anyMatch(ticket -> ticket.isValidAt(clock.instant()));
    }
}
