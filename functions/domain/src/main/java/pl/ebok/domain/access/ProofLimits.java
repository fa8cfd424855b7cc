package pl.ebok.domain.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.typed.Typed;

/**
 * How often a proof may be wrong. An amount has about fifty likely values, so it may be wrong five times a day and ten
 * times in all under a customer number; a code has 2^50, so fifty times a day. Twenty a day under one e-mail, however it
 * is spelt, whatever the numbers.
 */
public final class ProofLimits {
    private static final int AMOUNTS_A_DAY = 5;
    private static final int AMOUNTS_IN_ALL = 10;
    private static final int CODES_A_DAY = 50;
    private static final int OF_EMAIL_A_DAY = 20;
    private static final int ASKED_A_DAY = 3;
    private static final int ASKED_IN_ALL = 10;
    private static final int CONFIRMATIONS = 5;

    private final Attempts attempts;

    public ProofLimits(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Counts a proof that is about to be compared; present where it must not be: how long until the next day. */
    Optional<Duration> take(RegistrationRequest request, Instant now) {
        String byNumber = byNumber(request);
        boolean taken = request.provesByCode()
                ? attempts.take(byNumber, CODES_A_DAY, Attempts.ANY, now)
                : attempts.take(byNumber, AMOUNTS_A_DAY, AMOUNTS_IN_ALL, now);
        if (taken && !attempts.take(byEmail(request), OF_EMAIL_A_DAY, Attempts.ANY, now)) {
            attempts.giveBack(byNumber);
            taken = false;
        }
        return taken ? Optional.empty() : Optional.of(untilTomorrow(now));
    }

    /** The proof was right: it does not count. */
    void giveBack(RegistrationRequest request) {
        attempts.giveBack(byNumber(request));
        attempts.giveBack(byEmail(request));
    }

    /** Counts that the customer is asked whether somebody may register. */
    Optional<Duration> ask(CustomerNumber customer, Instant now) {
        return attempts.take("ASKED#" + Typed.key(customer.value()), ASKED_A_DAY, ASKED_IN_ALL, now)
                ? Optional.empty()
                : Optional.of(untilTomorrow(now));
    }

    /** Counts a code that is about to be compared with the one a registration waits for. */
    Optional<Duration> confirm(String registrationId, Instant now) {
        return attempts.take("CONFIRMATION#" + registrationId, CONFIRMATIONS, CONFIRMATIONS, now)
                ? Optional.empty()
                : Optional.of(untilTomorrow(now));
    }

    /** The code was right: it does not count. */
    void confirmed(String registrationId) {
        attempts.giveBack("CONFIRMATION#" + registrationId);
    }

    /** Who the customer is has been proved: earlier tries are forgotten. */
    void open(CustomerNumber customer) {
        String key = Typed.key(customer.value());
        attempts.forget("NUMBER#" + key);
        attempts.forget("CODE#" + key);
        attempts.forget("ASKED#" + key);
    }

    private static String byNumber(RegistrationRequest request) {
        return (request.provesByCode() ? "CODE#" : "NUMBER#")
                + Typed.key(request.customerNumber().value());
    }

    private static String byEmail(RegistrationRequest request) {
        return "EMAIL#" + Typed.foldedEmail(request.email());
    }

    /** Until the next business day begins. */
    public static Duration untilTomorrow(Instant now) {
        ZonedDateTime here = now.atZone(BusinessZone.WARSAW);
        return Duration.between(here, here.toLocalDate().plusDays(1).atStartOfDay(BusinessZone.WARSAW));
    }
}
