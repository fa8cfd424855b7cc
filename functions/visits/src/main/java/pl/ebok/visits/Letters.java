package pl.ebok.visits;

import pl.ebok.aws.Settings;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.visits.MailedVisitLetters;
import pl.ebok.domain.visits.VisitLetters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Letters about visits, asked for through the mail table. */
final class Letters {
    private Letters() {}

    static VisitLetters of(Settings settings, DynamoDbClient client) {
        var messages = new DynamoMessages(settings.table(client, "MAIL_TABLE"));
        return new MailedVisitLetters(
                messages, Utility.of(settings.text("UTILITY")).address());
    }
}
