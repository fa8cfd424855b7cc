package pl.ebok.domain.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * An e-mail the office sends, as it is sent: subject and plain text, Polish first and English below.
 *
 * @param id says what it is about and makes asking for it twice harmless: {@code "welcome/U/2026/101009"}
 * @param customer whose data it tells, so that an export finds it; absent where it is nobody's, or not proved to be theirs
 */
public record Message(
        String id,
        String to,
        String subject,
        String text,
        List<Attachment> attachments,
        @Nullable CustomerNumber customer) {
    public Message {
        attachments = List.copyOf(attachments);
    }

    /** A small file that goes along, such as a calendar entry. */
    public record Attachment(String fileName, String contentType, String content) {}

    public Message(String id, String to, String subject, String text) {
        this(id, to, subject, text, List.of());
    }

    public Message(String id, String to, String subject, String text, List<Attachment> attachments) {
        this(id, to, subject, text, attachments, null);
    }

    /** The same message as one about a customer. */
    public Message about(CustomerNumber whose) {
        return new Message(id, to, subject, text, attachments, whose);
    }
}
