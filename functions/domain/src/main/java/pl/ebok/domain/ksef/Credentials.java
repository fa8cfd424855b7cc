package pl.ebok.domain.ksef;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** A certificate of KSeF with its key (EC P-256 or RSA): one kind signs in, another proves invoices issued offline. */
public record Credentials(X509Certificate certificate, PrivateKey key) {
    private static final int SALT = 32;

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

    /** The serial number as KOD II has it: sixteen hexadecimal digits, capital letters. */
    public String serial() {
        return "%016X".formatted(certificate.getSerialNumber());
    }

    /** KOD II of a file: the link signed by ECDSA (P1363) or RSA-PSS. */
    public String certificateLink(VerificationLinks links, FileHash hash) {
        String text = links.certificateText(serial(), hash);
        return links.certificate(serial(), hash, sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] sign(byte[] text) {
        try {
            Signature signature;
            if (key instanceof ECPrivateKey) {
                signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            } else {
                signature = Signature.getInstance("RSASSA-PSS");
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT, 1));
            }
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the link could not be signed", impossible);
        }
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return "certificate " + serial();
    }
}
