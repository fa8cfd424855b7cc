package pl.ebok.domain.ksef;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The SHA-256 of a file as KSeF's contract writes it: base64. It is how a result finds its invoice. */
public record FileHash(String base64) {
    private static final int LENGTH = 32;

    public FileHash {
        if (Base64.getDecoder().decode(base64).length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes");
        }
    }

    public static FileHash of(byte[] file) {
        try {
            return ofDigest(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static FileHash ofDigest(byte[] sha256) {
        return new FileHash(Base64.getEncoder().encodeToString(sha256));
    }

    /** As it stands in links: base64url without padding. */
    public String base64Url() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Base64.getDecoder().decode(base64));
    }

    @Override
    public String toString() {
        return base64;
    }
}
