package pl.ebok.complaints;

import pl.ebok.aws.Settings;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.aws.messages.SenderSetting;
import pl.ebok.domain.cases.CaseLetters;
import pl.ebok.domain.cases.MailedCaseLetters;
import pl.ebok.domain.messages.Letterhead;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Letters about complaints, asked for through the mail table. */
final class Letters {
    private Letters() {}

    static CaseLetters of(Settings settings, DynamoDbClient client) {
        var messages = new DynamoMessages(settings.table(client, "MAIL_TABLE"));
        var letterhead = new Letterhead(SenderSetting.of(settings.text("UTILITY")));
        return new MailedCaseLetters(messages, letterhead);
    }
}
