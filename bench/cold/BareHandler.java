import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads one item with the SDK and nothing else: no JSON library, no routes, no checks. */
public final class BareHandler implements RequestStreamHandler {
    private static final DynamoDbClient CLIENT = DynamoDbClient.builder()
            .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL")))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws java.io.IOException {
        var key = Map.of("pk", AttributeValue.fromS("CUSTOMER#101001"), "sk", AttributeValue.fromS("CUSTOMER"));
        boolean found = CLIENT.getItem(get -> get.tableName("customers").key(key)).hasItem();
        output.write(("{\"found\":" + found + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
