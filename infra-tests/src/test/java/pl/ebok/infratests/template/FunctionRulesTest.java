package pl.ebok.infratests.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every function: one test a function and rule. */
class FunctionRulesTest {
    private static final Template TEMPLATE = Template.read();
    private static final Object FAILED_EVENTS = Map.of("GetAtt", "FailedEventsQueue.Arn");

    static List<TemplateFunction> functions() {
        return TEMPLATE.functions();
    }

    static Stream<TemplateFunction> asynchronousFunctions() {
        return functions().stream().filter(TemplateFunction::isAsynchronous);
    }

    static Stream<TemplateFunction> streamFunctions() {
        return functions().stream()
                .filter(function -> !function.events("DynamoDB").isEmpty());
    }

    static Stream<TemplateFunction> queueFunctions() {
        return functions().stream().filter(function -> !function.events("SQS").isEmpty());
    }

    @Test
    void should_know_every_function_of_the_suite() {
        assertThat(functions()).hasSize(29);
        assertThat(asynchronousFunctions()).hasSize(7);
        assertThat(streamFunctions()).hasSize(4);
        assertThat(queueFunctions()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_have_its_handler_in_its_module(TemplateFunction function) {
        assumeThat(function.handlerSource()).as("the handler is still to come").exists();

        assertThat(function.handlerSource())
                .exists()
                .content()
                .contains("public final class "
                        + function.handlerSource().getFileName().toString().replace(".java", " "));
        assertThat(function.properties().get("CodeUri")).isEqualTo(function.module() + "/target/function.zip");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_get_exactly_the_variables_its_code_reads(TemplateFunction function) {
        assumeThat(function.handlerSource()).as("the handler is still to come").exists();

        assertThat(function.variables()).isEqualTo(EnvironmentReads.of(function));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_be_published_under_the_alias_live(TemplateFunction function) {
        Object globals = TEMPLATE.section("Globals").get("Function");

        assertThat(Shape.at(globals, "AutoPublishAlias")).isEqualTo("live");
        assertThat(Shape.at(globals, "AutoPublishAliasAllProperties")).isEqualTo(true);
        assertThat(function.properties().keySet().stream().map(String::valueOf))
                .as("what the globals decide for all")
                .doesNotContain("AutoPublishAlias", "Runtime", "Architectures");
    }

    /** A snapshot that nobody asked for in 14 days has to be made anew, while its caller waits. */
    @ParameterizedTest
    @MethodSource("functions")
    void should_start_from_a_snapshot_where_somebody_waits_every_day(TemplateFunction function) {
        boolean awaited = function.isCalledBy("apigateway.amazonaws.com", TEMPLATE)
                || function.isCalledBy("cognito-idp.amazonaws.com", TEMPLATE);
        boolean seldom = function.name().equals("DuplicateFunction");

        assertThat(Shape.at(function.properties(), "SnapStart", "ApplyOn"))
                .isEqualTo(
                        awaited && !seldom ? Map.of("If", List.of("ManagedJava", "PublishedVersions", "None")) : null);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_write_to_an_own_log_that_does_not_grow_for_ever(TemplateFunction function) {
        Object group = Shape.at(function.properties(), "LoggingConfig", "LogGroup", "Ref");

        assertThat(group).isEqualTo(function.name().replaceFirst("Function$", "Log"));
        assertThat(TEMPLATE.resource((String) group).get("Type")).isEqualTo("AWS::Logs::LogGroup");
        assertThat(TEMPLATE.properties((String) group).get("RetentionInDays"))
                .isEqualTo(Map.of("Ref", "LogRetentionDays"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_have_a_role_without_wildcards(TemplateFunction function) {
        assertThat(function.statements()).as("statements of its own role").isNotEmpty();
        assertThat(function.statements().flatMap(statement -> Shape.texts(statement.get("Action"))))
                .as("actions")
                .isNotEmpty()
                .noneMatch(action -> action.contains("*"));
        assertThat(function.statements().flatMap(statement -> Shape.texts(statement.get("Resource"))))
                .as("resources; only a key below a folder of a bucket is open")
                .isNotEmpty()
                .allMatch(resource -> !resource.contains("*")
                        || resource.matches("arn:\\$\\{AWS::Partition}:s3:::[^*/]+(/[^*/]+)+/\\*"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_be_allowed_exactly_the_tables_it_is_told_of(TemplateFunction function) {
        Set<String> told = function.variables().stream()
                .filter(name -> name.endsWith("_TABLE"))
                .map(FunctionRulesTest::tableOf)
                .collect(Collectors.toSet());
        Set<String> allowed = function.statements()
                .flatMap(statement -> Shape.texts(statement.get("Resource")))
                .filter(resource -> resource.matches("\\w+Table\\.Arn"))
                .map(resource -> resource.replace(".Arn", ""))
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void should_get_the_table_that_its_variable_names(TemplateFunction function) {
        Map<?, ?> variables = Shape.map(Shape.at(function.properties(), "Environment", "Variables"));

        assertThat(function.variables().stream().filter(name -> name.endsWith("_TABLE")))
                .allSatisfy(name -> assertThat(variables.get(name)).isEqualTo(Map.of("Ref", tableOf(name))));
    }

    @ParameterizedTest
    @MethodSource("asynchronousFunctions")
    void should_leave_an_event_it_fails_on_where_an_alarm_watches(TemplateFunction function) {
        assertThat(Shape.at(function.properties(), "EventInvokeConfig", "DestinationConfig", "OnFailure"))
                .isEqualTo(Map.of("Type", "SQS", "Destination", FAILED_EVENTS));
        assertThat(watchedQueues()).contains("FailedEventsQueue.QueueName");
    }

    @ParameterizedTest
    @MethodSource("streamFunctions")
    void should_leave_a_record_it_fails_on_where_an_alarm_watches(TemplateFunction function) {
        assertThat(function.events("DynamoDB")).allSatisfy(event -> {
            Map<?, ?> properties = Shape.map(event.get("Properties"));
            assertThat(Shape.at(properties, "DestinationConfig", "OnFailure"))
                    .isEqualTo(Map.of("Type", "SQS", "Destination", FAILED_EVENTS));
            assertThat(properties.get("FunctionResponseTypes")).isEqualTo(List.of("ReportBatchItemFailures"));
            assertThat(properties.get("MaximumRetryAttempts")).isInstanceOf(Integer.class);
            assertThat(Shape.list(Shape.at(properties, "FilterCriteria", "Filters")))
                    .isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("queueFunctions")
    void should_read_a_queue_whose_dead_letters_an_alarm_watches(TemplateFunction function) {
        assertThat(function.events("SQS")).allSatisfy(event -> {
            String queue = resourceOf(Shape.at(event, "Properties", "Queue"));
            String deadLetters =
                    resourceOf(Shape.at(TEMPLATE.properties(queue), "RedrivePolicy", "deadLetterTargetArn"));
            assertThat(watchedQueues()).contains(deadLetters + ".QueueName");
            assertThat((Integer) TEMPLATE.properties(queue).get("VisibilityTimeout"))
                    .isGreaterThanOrEqualTo(6 * (Integer) function.properties().get("Timeout"));
            assertThat(Shape.at(event, "Properties", "FunctionResponseTypes"))
                    .isEqualTo(List.of("ReportBatchItemFailures"));
        });
    }

    private static Set<String> watchedQueues() {
        return TEMPLATE.namesOf("AWS::CloudWatch::Alarm")
                .flatMap(alarm -> Shape.texts(TEMPLATE.properties(alarm).get("Dimensions")))
                .filter(text -> text.endsWith(".QueueName"))
                .collect(Collectors.toSet());
    }

    private static String resourceOf(Object getAtt) {
        return ((String) Shape.map(getAtt).get("GetAtt")).replace(".Arn", "");
    }

    /** {@code CUSTOMERS_TABLE} names {@code CustomersTable}. */
    private static String tableOf(String variable) {
        String aggregate = variable.replace("_TABLE", "");
        return aggregate.charAt(0) + aggregate.substring(1).toLowerCase(Locale.ROOT) + "Table";
    }
}
