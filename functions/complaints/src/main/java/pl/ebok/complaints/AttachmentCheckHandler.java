package pl.ebok.complaints;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;
import pl.ebok.aws.cases.DynamoCases;
import pl.ebok.aws.cases.S3AttachmentFiles;
import pl.ebok.aws.events.EventFunction;
import pl.ebok.aws.events.StoredObject;
import pl.ebok.domain.cases.AttachmentFiles;
import pl.ebok.domain.cases.CaseNumber;
import pl.ebok.domain.cases.CheckingAttachment;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Looks into every uploaded file before anybody may open it. */
public final class AttachmentCheckHandler extends EventFunction {
    private final CheckingAttachment checking;

    public AttachmentCheckHandler() {
        this(Settings.ofEnvironment(), Clients.dynamoDb(), files(Settings.ofEnvironment()));
    }

    AttachmentCheckHandler(Settings settings, DynamoDbClient client, AttachmentFiles files) {
        this.checking = new CheckingAttachment(new DynamoCases(settings.table(client, "CASES_TABLE")), files);
    }

    @Override
    protected Map<String, @Nullable Object> handle(Map<String, @Nullable Object> event, Context context) {
        StoredObject.of(event).forEach(this::check);
        return done();
    }

    /** The key is {@code incoming/<case number>/<attachment id>}; nothing else can be stored there. */
    private void check(StoredObject object) {
        String[] parts = object.key().split("/", -1);
        if (parts.length == 3 && object.key().startsWith(S3AttachmentFiles.INCOMING)) {
            CaseNumber.parse(parts[1]).ifPresent(number -> checking.apply(number, parts[2]));
        }
    }

    private static AttachmentFiles files(Settings settings) {
        return new S3AttachmentFiles(
                Clients::s3, Clients::s3Presigner, settings.text("ATTACHMENTS_BUCKET"), Clock.systemUTC());
    }
}
