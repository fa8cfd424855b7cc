package pl.ebok.infratests.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every table, every bucket and the user pool. */
class DataRulesTest {
    private static final Template TEMPLATE = Template.read();

    static Stream<String> tables() {
        return TEMPLATE.namesOf("AWS::DynamoDB::Table");
    }

    static Stream<String> buckets() {
        return TEMPLATE.namesOf("AWS::S3::Bucket");
    }

    @Test
    void should_know_every_table_and_bucket() {
        assertThat(tables()).hasSize(9);
        assertThat(buckets()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void should_be_restorable_encrypted_paid_by_use_and_protected_in_production(String table) {
        Map<?, ?> properties = TEMPLATE.properties(table);

        assertThat(properties.get("BillingMode")).isEqualTo("PAY_PER_REQUEST");
        assertThat(Shape.at(properties, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"))
                .isEqualTo(true);
        assertThat(Shape.at(properties, "SSESpecification", "SSEEnabled")).isEqualTo(true);
        assertThat(properties.get("TimeToLiveSpecification"))
                .isEqualTo(Map.of("AttributeName", "ttl", "Enabled", true));
        assertThat(properties.get("DeletionProtectionEnabled"))
                .as("the first deployment can be rolled back, later ones protect")
                .isEqualTo(Map.of("If", List.of("Protected", true, false)));
        assertThat(TEMPLATE.resource(table).get("DeletionPolicy")).isEqualTo("RetainExceptOnCreate");
        assertThat(TEMPLATE.resource(table).get("UpdateReplacePolicy")).isEqualTo("Retain");
    }

    @ParameterizedTest
    @MethodSource("buckets")
    void should_be_private_encrypted_and_deaf_to_plain_http(String bucket) {
        Map<?, ?> properties = TEMPLATE.properties(bucket);

        assertThat(properties.get("PublicAccessBlockConfiguration"))
                .isEqualTo(Map.of(
                        "BlockPublicAcls", true,
                        "BlockPublicPolicy", true,
                        "IgnorePublicAcls", true,
                        "RestrictPublicBuckets", true));
        assertThat(Shape.texts(properties.get("BucketEncryption"))).containsExactly("AES256");
        assertThat(TEMPLATE.resource(bucket).get("DeletionPolicy")).isEqualTo("RetainExceptOnCreate");
        assertThat(TEMPLATE.resource(bucket).get("UpdateReplacePolicy")).isEqualTo("Retain");
        assertThat(policyOf(bucket))
                .containsEntry("Effect", "Deny")
                .containsEntry("Principal", "*")
                .containsEntry("Action", "s3:*")
                .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")));
        assertThat(Shape.texts(policyOf(bucket).get("Resource")))
                .containsExactly(bucket + ".Arn", "${" + bucket + ".Arn}/*");
    }

    @Test
    void should_let_nobody_sign_up_past_the_guard_and_no_password_leave_the_browser_but_locally() {
        assertThat(Shape.at(TEMPLATE.properties("UserPool"), "LambdaConfig", "PreSignUp"))
                .isEqualTo(Map.of("Ref", "SignUpGuardFunctionAliaslive"));
        assertThat(TEMPLATE.properties("UserPool").get("UsernameAttributes")).isEqualTo(List.of("email"));
        assertThat(TEMPLATE.properties("UserPoolClient").get("ExplicitAuthFlows"))
                .isEqualTo(Map.of(
                        "If",
                        List.of(
                                "Local",
                                List.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"),
                                List.of("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))));
    }

    private static Map<String, Object> policyOf(String bucket) {
        Object statement = Shape.list(Shape.at(TEMPLATE.properties(bucket + "Policy"), "PolicyDocument", "Statement"))
                .getFirst();
        assertThat(TEMPLATE.properties(bucket + "Policy").get("Bucket")).isEqualTo(Map.of("Ref", bucket));
        @SuppressWarnings("unchecked") // keys of a YAML map of the template are texts
        var result = (Map<String, Object>) statement;
        return result;
    }
}
