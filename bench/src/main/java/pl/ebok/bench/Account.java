package pl.ebok.bench;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * The emulator's account with empty tables and buckets named by the environment, and no functions: nothing fires by
 * itself, so that each stage is measured alone.
 */
final class Account {
    private static final URI ENDPOINT = URI.create(System.getenv("AWS_ENDPOINT_URL"));

    final DynamoDbClient dynamoDb = DynamoDbClient.builder()
            .endpointOverride(ENDPOINT)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    final S3Client s3 = S3Client.builder()
            .endpointOverride(ENDPOINT)
            .forcePathStyle(true)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    final SesClient ses = SesClient.builder()
            .endpointOverride(ENDPOINT)
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    final String exchange = System.getenv("EXCHANGE_BUCKET");
    final String archive = System.getenv("ARCHIVE_BUCKET");

    void create() {
        for (String table : List.of("CUSTOMERS", "METERING", "BILLING", "LEDGER", "MAIL", "AUDIT", "CASES", "ACCESS")) {
            createTable(System.getenv(table + "_TABLE"));
        }
        s3.createBucket(bucket -> bucket.bucket(exchange));
        s3.createBucket(bucket -> bucket.bucket(archive).objectLockEnabledForBucket(true));
        ses.verifyEmailIdentity(identity -> identity.emailAddress(System.getenv("MAIL_SENDER")));
    }

    void createTable(String name) {
        dynamoDb.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("pk"), text("sk"), text("gsi1pk"), text("gsi1sk"))
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("byReference")
                        .keySchema(key("gsi1pk", KeyType.HASH), key("gsi1sk", KeyType.RANGE))
                        .projection(projection -> projection.projectionType(ProjectionType.ALL))
                        .build()));
    }

    void drop(String key, String content) {
        s3.putObject(put -> put.bucket(exchange).key(key), RequestBody.fromString(content));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
