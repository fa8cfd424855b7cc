package pl.ebok.aws.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import pl.ebok.domain.account.DataExport;
import pl.ebok.domain.account.DataExports;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.documents.DownloadLinks;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Exports in the exchange bucket: storing the request is the event that has the file made, so that asking is one write.
 * A lifecycle rule removes both after seven days.
 */
public final class S3DataExports implements DataExports {
    /** Where requests lie; the function that prepares exports is told of each. */
    public static final String REQUESTS = "exports/requests/";

    private static final String FILES = "exports/files/";
    private static final int ANY_LENGTH = 100;

    private final Supplier<S3Client> client;
    private final String bucket;
    private final Supplier<DownloadLinks> links;

    public S3DataExports(Supplier<S3Client> client, String bucket, Supplier<DownloadLinks> links) {
        this.client = client;
        this.bucket = bucket;
        this.links = links;
    }

    /** Where the finished file lies. */
    public static String fileKey(DataExport export) {
        return FILES + export.customer() + "/" + export.exportId() + ".zip";
    }

    private static String requestKey(CustomerNumber customer, String exportId) {
        return REQUESTS + customer + "/" + exportId + ".json";
    }

    @Override
    public void request(DataExport export) {
        String body = Json.write(Json.map(
                "exportId", export.exportId(),
                "customerNumber", export.customer().value(),
                "requestedAt", export.requestedAt().toString()));
        client.get()
                .putObject(
                        put -> put.bucket(bucket)
                                .key(requestKey(export.customer(), export.exportId()))
                                .contentType("application/json"),
                        RequestBody.fromString(body));
    }

    @Override
    public Optional<DataExport> find(CustomerNumber customer, String exportId) {
        return read(requestKey(customer, exportId));
    }

    /** Reads a request by its key; empty where it is not there. */
    public Optional<DataExport> read(String requestKey) {
        try {
            var object = client.get().getObjectAsBytes(get -> get.bucket(bucket).key(requestKey));
            var fields = Fields.ofStored(object.asUtf8String());
            return Optional.of(new DataExport(
                    fields.text("exportId", ANY_LENGTH),
                    new CustomerNumber(fields.text("customerNumber", ANY_LENGTH)),
                    fields.instant("requestedAt")));
        } catch (NoSuchKeyException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public void removeAll(CustomerNumber customer) {
        for (String folder : List.of(REQUESTS, FILES)) {
            client.get()
                    .listObjectsV2Paginator(list -> list.bucket(bucket).prefix(folder + customer + "/"))
                    .contents()
                    .forEach(object -> client.get()
                            .deleteObject(delete -> delete.bucket(bucket).key(object.key())));
        }
    }

    @Override
    public Optional<DownloadLink> file(DataExport export) {
        String key = fileKey(export);
        try {
            client.get().headObject(head -> head.bucket(bucket).key(key));
            return Optional.of(links.get().to(key, "e-bok-" + export.customer() + ".zip"));
        } catch (NoSuchKeyException notYet) {
            return Optional.empty();
        }
    }
}
