package pl.ebok.complaints;

import java.time.Clock;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.Snapshot;
import pl.ebok.aws.access.DynamoIdempotencyStore;
import pl.ebok.aws.cases.S3AttachmentFiles;
import pl.ebok.domain.cases.AttachmentFiles;
import pl.ebok.http.ApiFunction;
import pl.ebok.http.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Complaints with their messages and files, and their status for those who are not signed in. */
public final class ComplaintsHandler extends ApiFunction {
    public ComplaintsHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), files(Settings.ofEnvironment()), Clock.systemUTC());
        Snapshot.prime(this::prime);
    }

    ComplaintsHandler(Settings settings, DynamoDbClient client, AttachmentFiles files, Clock clock) {
        super(
                routes(new Wiring(settings, client, files, clock)),
                new DynamoIdempotencyStore(settings.table(client, "ACCESS_TABLE"), clock));
    }

    private static Routes routes(Wiring wiring) {
        var complaints = wiring.complaints();
        var attachments = wiring.attachments();
        return new Routes()
                .on("GET /cases/{caseNumber}", complaints::track)
                .on("GET /customers/{customerNumber}/complaints", complaints::list)
                .on("POST /customers/{customerNumber}/complaints", complaints::file)
                .on("GET /customers/{customerNumber}/complaints/{caseNumber}", complaints::show)
                .on("POST /customers/{customerNumber}/complaints/{caseNumber}/messages", complaints::write)
                .on("POST /customers/{customerNumber}/complaints/{caseNumber}/attachments", attachments::announce)
                .on(
                        "GET /customers/{customerNumber}/complaints/{caseNumber}/attachments/{attachmentId}",
                        attachments::open);
    }

    private static AttachmentFiles files(Settings settings) {
        return new S3AttachmentFiles(
                Clients::s3, Clients::s3Presigner, settings.text("ATTACHMENTS_BUCKET"), Clock.systemUTC());
    }
}
