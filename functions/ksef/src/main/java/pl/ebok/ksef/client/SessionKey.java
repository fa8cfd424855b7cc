package pl.ebok.ksef.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;

/**
 * The key of one session: AES-256, wrapped for KSeF by RSA-OAEP. The vector goes with the opening of the session and not in
 * front of the content, as the contract has it (ADR 501).
 */
public final class SessionKey {
    private static final int KEY_BYTES = 32;
    private static final int VECTOR_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final IvParameterSpec vector;
    private final String wrapped;
    private final String publicKeyId;

    SessionKey(X509Certificate ksef, String publicKeyId) {
        this.key = new SecretKeySpec(random(KEY_BYTES), "AES");
        this.vector = new IvParameterSpec(random(VECTOR_BYTES));
        this.wrapped = wrap(ksef);
        this.publicKeyId = publicKeyId;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private String wrap(X509Certificate ksef) {
        try {
            // Java's own default would take SHA-1 for the mask.
            var oaep = new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, ksef.getPublicKey(), oaep);
            return Base64.getEncoder().encodeToString(cipher.doFinal(key.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("KSeF's key is no RSA key", impossible);
        }
    }

    byte[] encrypt(byte[] content) {
        try {
            return cipher().doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /** Encrypts what it reads and writes it on. */
    void encrypt(InputStream content, OutputStream encrypted) throws IOException {
        try (var out = new CipherOutputStream(encrypted, cipher())) {
            content.transferTo(out);
        }
    }

    private Cipher cipher() {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key, vector);
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES", impossible);
        }
    }

    /** As the opening of a session tells it. */
    Map<String, @Nullable Object> told() {
        return Json.map(
                "encryptedSymmetricKey",
                wrapped,
                "initializationVector",
                Base64.getEncoder().encodeToString(vector.getIV()),
                "publicKeyId",
                publicKeyId);
    }
}
