package pl.ebok.complaints;

import pl.ebok.aws.Settings;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.cases.CaseLetters;
import pl.ebok.domain.cases.MailedCaseLetters;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Letters about complaints, asked for through the mail table. */
final class Letters {
    private Letters() {}

    static CaseLetters of(Settings settings, DynamoDbClient client) {
        var utility = Utility.of(settings.text("UTILITY"));
        var messages = new DynamoMessages(settings.table(client, "MAIL_TABLE"));
        return new MailedCaseLetters(messages, utility.email(), utility.webUrl());
    }
}
