package pl.ebok.aws;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of AWS, each made once, when it is first asked for. A function's module brings the libraries of the
 * clients it uses; only DynamoDB's comes with this module.
 */
public final class Clients {
    private static final Settings ENVIRONMENT = Settings.ofEnvironment();
    private static final Optional<URI> ENDPOINT =
            ENVIRONMENT.optional("AWS_ENDPOINT_URL").map(URI::create);
    private static final Region REGION =
            Region.of(ENVIRONMENT.optional("AWS_REGION").orElse("eu-central-1"));
    private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();
    // With SnapStart the keys are not in the environment but behind the container's endpoint.
    private static final AwsCredentialsProvider CREDENTIALS = AwsCredentialsProviderChain.of(
            EnvironmentVariableCredentialsProvider.create(),
            ContainerCredentialsProvider.builder().build());

    private Clients() {}

    public static DynamoDbClient dynamoDb() {
        return DynamoDb.CLIENT;
    }

    public static S3Client s3() {
        return S3.CLIENT;
    }

    public static S3Presigner s3Presigner() {
        return Presigner.CLIENT;
    }

    public static SesClient ses() {
        return Ses.CLIENT;
    }

    public static SqsClient sqs() {
        return Sqs.CLIENT;
    }

    public static SfnClient stepFunctions() {
        return StepFunctions.CLIENT;
    }

    public static SecretsManagerClient secretsManager() {
        return SecretsManager.CLIENT;
    }

    /** Gives any other client's builder the same region, credentials, endpoint and HTTP client. */
    public static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(B builder) {
        ENDPOINT.ifPresent(builder::endpointOverride);
        return builder.region(REGION)
                .credentialsProvider(CREDENTIALS)
                .httpClient(HTTP)
                .overrideConfiguration(NoProfiles.CONFIGURATION)
                .build();
    }

    /** Lambda has no profile files; looking for them costs start time. */
    private static final class NoProfiles {
        private static final ProfileFile EMPTY = ProfileFile.aggregator().build();
        private static final ClientOverrideConfiguration CONFIGURATION =
                ClientOverrideConfiguration.builder().defaultProfileFile(EMPTY).build();
    }

    private static final class DynamoDb {
        private static final DynamoDbClient CLIENT = client(DynamoDbClient.builder());
    }

    private static final class S3 {
        private static final S3Client CLIENT = client(S3Client.builder().forcePathStyle(ENDPOINT.isPresent()));
    }

    private static final class Presigner {
        private static final S3Presigner CLIENT = presigner();

        private static S3Presigner presigner() {
            var builder = S3Presigner.builder()
                    .region(REGION)
                    .credentialsProvider(CREDENTIALS)
                    .serviceConfiguration(S3Configuration.builder()
                            .pathStyleAccessEnabled(ENDPOINT.isPresent())
                            .build());
            ENDPOINT.ifPresent(builder::endpointOverride);
            return builder.build();
        }
    }

    private static final class Ses {
        private static final SesClient CLIENT = client(SesClient.builder());
    }

    private static final class Sqs {
        private static final SqsClient CLIENT = client(SqsClient.builder());
    }

    private static final class SecretsManager {
        private static final SecretsManagerClient CLIENT = client(SecretsManagerClient.builder());
    }

    private static final class StepFunctions {
        private static final SfnClient CLIENT = client(SfnClient.builder());
    }
}
