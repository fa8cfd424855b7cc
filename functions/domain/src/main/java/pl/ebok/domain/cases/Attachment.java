package pl.ebok.domain.cases;

import java.time.Instant;
import java.util.Comparator;

/**
 * A file announced for a complaint; nobody can open it before its content was checked.
 *
 * @param fileName as the customer called it, only ever shown or offered as the name to save under
 * @param size bytes, as announced
 */
public record Attachment(
        String id, String fileName, FileType type, long size, Instant announcedAt, AttachmentState state) {
    public static final Comparator<Attachment> OLDEST_FIRST =
            Comparator.comparing(Attachment::announcedAt).thenComparing(Attachment::id);

    Attachment in(AttachmentState next) {
        return new Attachment(id, fileName, type, size, announcedAt, next);
    }

    boolean isPending() {
        return state instanceof AttachmentState.Pending;
    }
}
