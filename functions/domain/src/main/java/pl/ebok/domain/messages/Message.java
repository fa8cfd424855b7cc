package pl.ebok.domain.messages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead.Part;

/**
 * An e-mail the office sends, in both languages without greeting and signature: those are set when it goes out, in the
 * language the customer chose.
 *
 * @param id says what it is about and makes asking for it twice harmless: {@code "welcome/U/2026/101009"}
 * @param customer whose data it tells, so that an export finds it; absent where it is nobody's, or not proved to be theirs
 */
public record Message(
        String id,
        String to,
        Part pl,
        Part en,
        List<Attachment> attachments,
        @Nullable CustomerNumber customer) {
    public Message {
        attachments = List.copyOf(attachments);
    }

    /** A small file that goes along, such as a calendar entry. */
    public record Attachment(String fileName, String contentType, String content) {}

    public Message(String id, String to, Part pl, Part en) {
        this(id, to, pl, en, List.of(), null);
    }

    public Part in(Language language) {
        return language == Language.PL ? pl : en;
    }

    /** The same message as one about a customer. */
    public Message about(@Nullable CustomerNumber whose) {
        return new Message(id, to, pl, en, attachments, whose);
    }

    /** The same message with a file. */
    public Message with(Attachment file) {
        return new Message(id, to, pl, en, List.of(file), customer);
    }
}
