package pl.ebok.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.json.Fields;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Json;

/** What a queue message says about a letter: SES tells of e-mails, the exchange bucket of prints. */
sealed interface LetterEvent {
    /** The e-mail reached the customer's mailbox. */
    record Delivered(String messageId, Instant at) implements LetterEvent {}

    /** The e-mail came back, and nobody will try again. */
    record Bounced(String messageId, Instant at) implements LetterEvent {}

    /** The letter of a customer lies in the print batch of a day. */
    record Printed(CustomerNumber customer, String documentId, LocalDate on) implements LetterEvent {

        /** Reads the slip's key: {@code outbound/print/<day>/<customer>/<document>.json}. */
        static Optional<Printed> ofSlip(String key) {
            String[] parts = key.split("/", -1);
            return parts.length == 5 && parts[4].endsWith(".json")
                    ? Optional.of(new Printed(
                            new CustomerNumber(parts[3]),
                            parts[4].substring(0, parts[4].length() - ".json".length()),
                            LocalDate.parse(parts[2])))
                    : Optional.empty();
        }
    }

    int ANY_LENGTH = 4_096;

    /** The events in a message; none for what is not about a letter, such as a topic's first test message. */
    static List<LetterEvent> of(String body) {
        Map<String, @Nullable Object> message;
        try {
            message = Json.object(body);
        } catch (InvalidInput plainText) {
            return List.of();
        }
        List<LetterEvent> events = new ArrayList<>();
        StoredObject.of(message).forEach(stored -> Printed.ofSlip(stored.key()).ifPresent(events::add));
        if (message.containsKey("mail")) {
            ofMail(new Fields(message), events);
        }
        return events;
    }

    /** A configuration set writes {@code eventType}, an identity's notification {@code notificationType}. */
    private static void ofMail(Fields message, List<LetterEvent> events) {
        String type = message.has("eventType")
                ? message.text("eventType", ANY_LENGTH)
                : message.text("notificationType", ANY_LENGTH);
        String messageId = message.object("mail").text("messageId", ANY_LENGTH);
        switch (type) {
            case "Delivery" -> events.add(new Delivered(messageId, timestamp(message.object("delivery"))));
            case "Bounce" -> {
                Fields bounce = message.object("bounce");
                if (isLost(bounce)) {
                    events.add(new Bounced(messageId, timestamp(bounce)));
                }
            }
            default -> {}
        }
    }

    /**
     * SES tells of a soft bounce ({@code Transient}, {@code Undetermined}) only after giving up, so that is lost as well;
     * only {@code Transient} with {@code General} is somebody's automatic reply.
     */
    private static boolean isLost(Fields bounce) {
        return !("Transient".equals(bounce.optionalText("bounceType", ANY_LENGTH))
                && "General".equals(bounce.optionalText("bounceSubType", ANY_LENGTH)));
    }

    private static Instant timestamp(Fields details) {
        Instant at = details.optionalInstant("timestamp");
        return at == null ? Instant.EPOCH : at;
    }
}
