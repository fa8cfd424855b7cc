package pl.ebok.domain.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import pl.ebok.domain.cases.AttachmentState.Refusal;

/** Tells by its bytes whether a file is what it was announced as, and harmless to open. */
final class ContentCheck {
    private static final byte[] PDF = "%PDF-".getBytes(ISO_8859_1);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private ContentCheck() {}

    static Optional<Refusal> refusal(FileType declared, byte[] content) {
        if (content.length == 0) {
            return Optional.of(Refusal.EMPTY);
        }
        if (content.length > AttachmentLimits.BYTES) {
            return Optional.of(Refusal.TOO_BIG);
        }
        if (!startsWith(content, signature(declared))) {
            return Optional.of(Refusal.NOT_AS_DECLARED);
        }
        return declared == FileType.PDF ? PdfCheck.refusal(content) : Optional.empty();
    }

    private static byte[] signature(FileType type) {
        return switch (type) {
            case PDF -> PDF;
            case JPEG -> JPEG;
            case PNG -> PNG;
        };
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }
}
