package pl.ebok.ksef.client;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** The certificate that signs in, with its key (EC P-256 or RSA). */
public record Credentials(X509Certificate certificate, PrivateKey key) {

    /** Reads both as PEM; the key unencrypted, PKCS#8. */
    public static Credentials ofPem(String certificate, String key) {
        try {
            var read = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
            byte[] der = Base64.getMimeDecoder()
                    .decode(key.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                            .strip());
            return new Credentials(
                    read,
                    KeyFactory.getInstance(read.getPublicKey().getAlgorithm())
                            .generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("certificate and key are PEM, the key PKCS#8 without a password", wrong);
        }
    }

    public Instant endsAt() {
        return certificate.getNotAfter().toInstant();
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "certificate " + certificate.getSerialNumber().toString(16);
    }
}
