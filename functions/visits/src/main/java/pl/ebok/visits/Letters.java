package pl.ebok.visits;

import pl.ebok.aws.Settings;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.visits.MailedVisitLetters;
import pl.ebok.domain.visits.VisitLetters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Letters about visits, asked for through the mail table. */
final class Letters {
    private Letters() {}

    static VisitLetters of(Settings settings, DynamoDbClient client) {
        var messages = new DynamoMessages(settings.table(client, "MAIL_TABLE"));
        String utility = settings.text("UTILITY");
        return new MailedVisitLetters(
                messages,
                new Letterhead(SenderSetting.of(utility)),
                Utility.of(utility).address());
    }
}
