package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** What a running suite tells other software about itself. */
@EndToEnd
class OutputsTest {
    private static final DynamoDbClient DYNAMO_DB = Ebok.STACK.client(DynamoDbClient.builder());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiUrl",
                "webUrl",
                "awsEndpoint",
                "region",
                "userPoolId",
                "userPoolClientId",
                "staffUser",
                "staffPassword",
                "archiveBucket",
                "exchangeBucket",
                "billingStateMachineArn"
            })
    void should_name_where_things_are(String output) {
        assertThat(Ebok.STACK.output(output)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customers", "access", "metering", "billing", "ledger", "cases", "visits", "mail", "audit"})
    void should_name_every_table(String aggregate) {
        String table = Ebok.STACK.output(aggregate + "Table");

        assertThat(DYNAMO_DB
                        .describeTable(request -> request.tableName(table))
                        .table()
                        .tableStatus())
                .isEqualTo(TableStatus.ACTIVE);
    }
}
