package pl.ebok.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum by which a file of the archive is recognised, as the ledger keeps it: hexadecimal digits. */
public final class Sha256 {
    private Sha256() {}

    /** A digest that is always there. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String hex(byte[] sha256) {
        return HexFormat.of().formatHex(sha256);
    }
}
