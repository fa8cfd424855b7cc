package pl.ebok.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import pl.ebok.domain.billing.ArchiveKey;

/**
 * A file to archive, with what is kept beside it.
 *
 * @param kind {@code invoice}, {@code correction} or {@code notice}
 * @param issuedOn decides how long it is kept
 */
record ArchiveFile(ArchiveKey key, ByteBuffer content, String kind, LocalDate issuedOn) {

    static ArchiveFile of(ArchiveKey key, byte[] content, String kind, LocalDate issuedOn) {
        return new ArchiveFile(key, ByteBuffer.wrap(content).asReadOnlyBuffer(), kind, issuedOn);
    }

    static ArchiveFile of(ArchiveKey key, String content, String kind, LocalDate issuedOn) {
        return of(key, content.getBytes(StandardCharsets.UTF_8), kind, issuedOn);
    }

    String contentType() {
        return switch (key.format()) {
            case PDF -> "application/pdf";
            case XML -> "application/xml";
        };
    }

    byte[] sha256() {
        MessageDigest digest = Sha256.newDigest();
        digest.update(content.duplicate());
        return digest.digest();
    }
}
