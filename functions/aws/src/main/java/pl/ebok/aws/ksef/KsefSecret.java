package pl.ebok.aws.ksef;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Certificates and keys, from one secret: {@code {"certificate", "privateKey"}} sign in, {@code {"offlineCertificate",
 * "offlinePrivateKey"}} prove invoices issued offline; all PEM. Read once, when first asked for.
 */
public final class KsefSecret {
    private static final int LONG = 20_000;

    private final Supplier<SecretsManagerClient> client;
    private final String name;
    private @Nullable Fields read;

    public KsefSecret(Supplier<SecretsManagerClient> client, String name) {
        this.client = client;
        this.name = name;
    }

    /** What signs in. */
    public Credentials signIn() {
        return credentials("certificate", "privateKey")
                .orElseThrow(
                        () -> new IllegalStateException("the secret of KSeF holds no certificate to sign in with"));
    }

    /** What proves invoices issued offline, where the utility has it. */
    public Optional<Credentials> offline() {
        return credentials("offlineCertificate", "offlinePrivateKey");
    }

    private Optional<Credentials> credentials(String certificate, String key) {
        Fields fields = fields();
        return fields.has(certificate)
                ? Optional.of(Credentials.ofPem(fields.text(certificate, LONG), fields.text(key, LONG)))
                : Optional.empty();
    }

    private synchronized Fields fields() {
        Fields known = read;
        if (known == null) {
            known = new Fields(Json.object(
                    client.get().getSecretValue(get -> get.secretId(name)).secretString()));
            read = known;
        }
        return known;
    }
}
