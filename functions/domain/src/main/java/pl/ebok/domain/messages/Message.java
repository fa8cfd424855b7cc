package pl.ebok.domain.messages;

import java.util.List;

/**
 * An e-mail the office sends, as it is sent: subject and plain text, Polish first and English below.
 *
 * @param id says what it is about and makes asking for it twice harmless: {@code "welcome/U/2026/101009"}
 */
public record Message(String id, String to, String subject, String text, List<Attachment> attachments) {
    public Message {
        attachments = List.copyOf(attachments);
    }

    /** A small file that goes along, such as a calendar entry. */
    public record Attachment(String fileName, String contentType, String content) {}

    public Message(String id, String to, String subject, String text) {
        this(id, to, subject, text, List.of());
    }
}
