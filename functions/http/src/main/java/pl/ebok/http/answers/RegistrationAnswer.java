package pl.ebok.http.answers;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.PendingRegistration;
import pl.ebok.domain.access.Ticket;
import pl.ebok.http.ProblemException;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** How a registration ends, in answers. */
public final class RegistrationAnswer {
    private static final Text LOCKED = new Text(
            "Za dużo nieudanych prób dla tego numeru klienta. Użyj kodu rejestracyjnego z faktury, spróbuj jutro albo zadzwoń do biura obsługi klienta.",
            "Too many wrong attempts for this customer number. Use the registration code on an invoice, try tomorrow, or call the customer office.");

    private RegistrationAnswer() {}

    public static Map<String, @Nullable Object> ticket(Ticket ticket) {
        return Json.map(
                "registrationId", ticket.registrationId(),
                "email", ticket.email(),
                "expiresAt", ticket.expiresAt().toString());
    }

    public static Map<String, @Nullable Object> toConfirm(PendingRegistration pending) {
        return Json.map(
                "registrationId", pending.registrationId(),
                "confirmBy",
                        switch (pending.confirmBy()) {
                            case E_MAIL -> "e-mail";
                            case LETTER -> "letter";
                        },
                "expiresAt", pending.expiresAt().toString());
    }

    /** Says what else opens the door. */
    public static ProblemException tooManyAttempts(Duration retryAfter) {
        return ProblemException.tooManyAttempts(retryAfter.plusMillis(999)).detail(LOCKED);
    }
}
