package pl.ebok.archive;

import java.time.Clock;
import pl.ebok.archive.documents.Documents;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Table;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ksef.KsefSecret;
import pl.ebok.aws.ksef.KsefSettings;

/** KSeF as the variable {@code KSEF} describes it. */
final class KsefSetting {
    private KsefSetting() {}

    static ArchivingForKsef archiving(Settings settings, Table ledger, Documents documents, ArchiveBucket bucket) {
        KsefSettings ksef = KsefSettings.of(settings.text("KSEF"));
        var secret = new KsefSecret(Clients::secretsManager, ksef.secret());
        return new ArchivingForKsef(
                ksef,
                new KsefCodes(ksef, SellerSetting.of(settings).nip(), secret::offline),
                new DynamoSubmissions(ledger),
                new DynamoDisruptions(ledger),
                ledger,
                documents,
                bucket,
                Clock.systemUTC());
    }
}
