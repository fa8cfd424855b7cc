package pl.ebok.payments;

import java.util.Optional;
import pl.ebok.aws.exchange.DropFolder;
import pl.ebok.aws.exchange.Dropped;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Statements that one call had no time to finish: the file is put aside, so that its name is free, and a note of how far
 * it came is stored where statements are dropped. The event of the note brings about the next call.
 */
final class UnfinishedStatements {
    private static final String FILES = "unfinished/";
    private static final String NOTES = "inbound/statements/.unfinished/";
    private static final String NOTE = ".json";

    private final S3Client s3;
    private final String bucket;
    private final DropFolder folder;

    UnfinishedStatements(S3Client s3, String bucket, DropFolder folder) {
        this.s3 = s3;
        this.bucket = bucket;
        this.folder = folder;
    }

    static boolean isNote(String key) {
        return key.startsWith(NOTES);
    }

    /** Where the file of a note stands. */
    static String fileOf(String note) {
        return FILES + note.substring(NOTES.length(), note.length() - NOTE.length());
    }

    private static String noteOf(String file) {
        return NOTES + file.substring(FILES.length()) + NOTE;
    }

    /** Empty where the statement was finished meanwhile. */
    Optional<StatementProgress> progress(String note) {
        try (var content = s3.getObject(get -> get.bucket(bucket).key(note))) {
            return Optional.of(StatementProgress.read(Json.object(content)));
        } catch (NoSuchKeyException finished) {
            return Optional.empty();
        } catch (java.io.IOException notClosed) {
            throw new java.io.UncheckedIOException(notClosed);
        }
    }

    /** The note comes between: a file that is not at its place any more is always one that a note tells of. */
    void putAside(Dropped file, StatementProgress progress) {
        String aside = file.key().startsWith(FILES) ? file.key() : FILES + file.etag() + "/" + file.name();
        if (!aside.equals(file.key())) {
            s3.putObject(put -> put.bucket(bucket).key(aside), file.file());
        }
        s3.putObject(
                put -> put.bucket(bucket).key(noteOf(aside)).contentType("application/json"),
                RequestBody.fromString(progress.write()));
        if (!aside.equals(file.key())) {
            folder.takeAway(file);
        }
    }

    /** Takes the note away of a file that is finished. */
    void forget(String file) {
        if (file.startsWith(FILES)) {
            s3.deleteObject(delete -> delete.bucket(bucket).key(noteOf(file)));
        }
    }
}
