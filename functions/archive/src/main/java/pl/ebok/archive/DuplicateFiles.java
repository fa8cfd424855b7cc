package pl.ebok.archive;

import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.documents.DownloadLinks;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Duplicates lie among the exports, which are removed after a week: the archive keeps the invoice itself. */
final class DuplicateFiles {
    private final S3Client s3;
    private final String bucket;
    private final DownloadLinks links;

    DuplicateFiles(S3Client s3, String bucket, DownloadLinks links) {
        this.s3 = s3;
        this.bucket = bucket;
        this.links = links;
    }

    DownloadLink store(String name, byte[] pdf) {
        String key = "exports/duplicates/" + name;
        s3.putObject(put -> put.bucket(bucket).key(key).contentType("application/pdf"), RequestBody.fromBytes(pdf));
        return links.to(key, name);
    }
}
