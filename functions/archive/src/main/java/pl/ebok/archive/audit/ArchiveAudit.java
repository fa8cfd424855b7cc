package pl.ebok.archive.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.Sha256;
import pl.ebok.archive.audit.AuditReport.Finding;
import pl.ebok.archive.audit.AuditReport.Kind;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** Reads every file of the archive and every document of the ledger, and says where they do not agree. */
public final class ArchiveAudit {
    private static final List<String> FOLDERS = List.of("invoices/", "notices/");

    private final Table ledger;
    private final S3Client s3;
    private final String bucket;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final TreeSet<String> present = new TreeSet<>();
    private int documents;
    private int files;

    public ArchiveAudit(Table ledger, S3Client s3, String bucket) {
        this.ledger = ledger;
        this.s3 = s3;
        this.bucket = bucket;
    }

    public AuditReport run() {
        FOLDERS.forEach(this::list);
        ledger.client()
                .scanPaginator(scan -> scan.tableName(ledger.name())
                        .filterExpression("attribute_exists(document)")
                        .projectionExpression("pk, sk, archiveKey, archiveSha256, archiveXmlKey, archiveXmlSha256"))
                .items()
                .forEach(item -> check(Item.of(item)));
        present.forEach(key -> findings.add(new Finding(Kind.ORPHANED, key)));
        return new AuditReport(documents, files, findings);
    }

    private void list(String folder) {
        for (var page :
                s3.listObjectVersionsPaginator(list -> list.bucket(bucket).prefix(folder))) {
            for (ObjectVersion version : page.versions()) {
                versions.merge(version.key(), 1, Integer::sum);
                if (version.isLatest()) {
                    present.add(version.key());
                }
            }
        }
    }

    private void check(Item entry) {
        documents++;
        String key = entry.optionalText("archiveKey");
        if (key == null) {
            findings.add(new Finding(Kind.NOT_ARCHIVED, entry.pk() + " " + entry.sk()));
            return;
        }
        check(key, entry.optionalText("archiveSha256"));
        String xml = entry.optionalText("archiveXmlKey");
        if (xml != null) {
            check(xml, entry.optionalText("archiveXmlSha256"));
        }
    }

    private void check(String key, @Nullable String noted) {
        if (!present.remove(key)) {
            findings.add(new Finding(Kind.MISSING, key));
            return;
        }
        files++;
        if (!sha256(key).equals(noted)) {
            findings.add(new Finding(Kind.CHANGED, key));
        }
        if (versions.getOrDefault(key, 0) > 1) {
            findings.add(new Finding(Kind.SEVERAL_VERSIONS, key));
        }
    }

    private String sha256(String key) {
        try (InputStream file = s3.getObject(get -> get.bucket(bucket).key(key))) {
            var digest = Sha256.newDigest();
            new DigestInputStream(file, digest).transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
