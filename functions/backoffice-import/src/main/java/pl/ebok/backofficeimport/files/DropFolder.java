package pl.ebok.backofficeimport.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pl.ebok.aws.events.StoredObject;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The bucket in which the utility's other systems drop files, and where what became of them is told. */
public final class DropFolder {
    private final S3Client s3;

    public DropFolder(S3Client s3) {
        this.s3 = s3;
    }

    /** Fetches a file to the local disk; empty where it was processed meanwhile. The caller deletes it. */
    public Optional<Path> fetch(StoredObject object) throws IOException {
        Path file = Files.createTempFile("import", ".part");
        Files.delete(file);
        try {
            s3.getObject(request -> request.bucket(object.bucket()).key(object.key()), file);
            return Optional.of(file);
        } catch (NoSuchKeyException gone) {
            return Optional.empty();
        }
    }

    /** Tells what became of a file and moves it out of the way, in this order: a failure between is made good by the next try. */
    public void finish(StoredObject object, Report report) {
        String name = object.key().substring(object.key().lastIndexOf('/') + 1);
        String reportKey = "rejected/" + name + ".report.json";
        if (report.isClean()) {
            s3.deleteObject(request -> request.bucket(object.bucket()).key(reportKey));
        } else {
            s3.putObject(
                    request -> request.bucket(object.bucket()).key(reportKey).contentType("application/json"),
                    RequestBody.fromString(report.json()));
        }
        s3.copyObject(request -> request.sourceBucket(object.bucket())
                .sourceKey(object.key())
                .destinationBucket(object.bucket())
                .destinationKey("processed/" + name));
        s3.deleteObject(request -> request.bucket(object.bucket()).key(object.key()));
    }
}
