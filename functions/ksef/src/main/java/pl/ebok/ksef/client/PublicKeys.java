package pl.ebok.ksef.client;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** The keys KSeF takes in: of those in force the newest; read again when one is no longer taken, and every day. */
final class PublicKeys {
    private static final int LONG = 100_000;
    private static final Duration READ_AGAIN = Duration.ofDays(1);

    private final KsefHttp http;
    private final Clock clock;
    private @Nullable Known known;

    PublicKeys(KsefHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    SessionKey newSessionKey() {
        Known now = known;
        if (now == null || now.readAt().isBefore(clock.instant().minus(READ_AGAIN))) {
            now = read();
            known = now;
        }
        return new SessionKey(now.certificate(), now.publicKeyId());
    }

    /** Forgets what it read: KSeF has changed its key. */
    void forget() {
        known = null;
    }

    private Known read() {
        Instant now = clock.instant();
        String list = KsefHttp.text(http.get("/security/public-key-certificates", null, Map.of()));
        // A list is no object: our reader takes objects only.
        List<Fields> certificates = new Fields(Json.object("{\"all\":" + list + "}")).objects("all");
        Fields newest = certificates.stream()
                .filter(each -> each.texts("usage").contains("SymmetricKeyEncryption"))
                .filter(each -> !from(each).isAfter(now) && !until(each).isBefore(now))
                .max(Comparator.comparing(PublicKeys::from))
                .orElseThrow(() -> new IllegalStateException("KSeF publishes no key in force"));
        return new Known(certificate(newest), newest.text("publicKeyId", LONG), now);
    }

    private static Instant from(Fields certificate) {
        Instant from = certificate.optionalInstant("validFrom");
        return from == null ? Instant.EPOCH : from;
    }

    private static Instant until(Fields certificate) {
        Instant until = certificate.optionalInstant("validTo");
        return until == null ? Instant.MAX : until;
    }

    private static X509Certificate certificate(Fields published) {
        try {
            byte[] der = Base64.getDecoder().decode(published.text("certificate", LONG));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException wrong) {
            throw new IllegalStateException("KSeF's certificate cannot be read", wrong);
        }
    }

    private record Known(X509Certificate certificate, String publicKeyId, Instant readAt) {}
}
