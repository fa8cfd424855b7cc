package pl.ebok.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The tables that template.yaml describes, as requests to create them, so that tests meet the real keys and indexes. */
final class TableDefinitions {
    private TableDefinitions() {}

    /** By logical name. */
    static Map<String, CreateTableRequest> ofTemplate() {
        Path template = Path.of(System.getProperty("ebok.root"), "template.yaml");
        Map<?, ?> root = load(template);
        var tables = new LinkedHashMap<String, CreateTableRequest>();
        map(root, "Resources").forEach((logicalName, resource) -> {
            if ("AWS::DynamoDB::Table".equals(((Map<?, ?>) resource).get("Type"))) {
                tables.put((String) logicalName, table(map((Map<?, ?>) resource, "Properties")));
            }
        });
        if (tables.isEmpty()) {
            throw new IllegalStateException("no tables in " + template);
        }
        return tables;
    }

    private static CreateTableRequest table(Map<?, ?> properties) {
        var request = CreateTableRequest.builder()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(list(properties, "AttributeDefinitions").stream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(text(attribute, "AttributeName"))
                                .attributeType(text(attribute, "AttributeType"))
                                .build())
                        .toList())
                .keySchema(keys(properties));
        if (properties.containsKey("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(list(properties, "GlobalSecondaryIndexes").stream()
                    .map(index -> GlobalSecondaryIndex.builder()
                            .indexName(text(index, "IndexName"))
                            .keySchema(keys(index))
                            .projection(Projection.builder()
                                    .projectionType(text(map(index, "Projection"), "ProjectionType"))
                                    .build())
                            .build())
                    .toList());
        }
        if (properties.containsKey("StreamSpecification")) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(text(map(properties, "StreamSpecification"), "StreamViewType"))
                    .build());
        }
        return request.build();
    }

    private static List<KeySchemaElement> keys(Map<?, ?> owner) {
        return list(owner, "KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(text(key, "AttributeName"))
                        .keyType(text(key, "KeyType"))
                        .build())
                .toList();
    }

    private static Map<?, ?> load(Path template) {
        try (var reader = Files.newBufferedReader(template)) {
            return (Map<?, ?>) new Yaml(new IgnoringFunctions()).load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<?, ?> map(Map<?, ?> owner, String name) {
        return (Map<?, ?>) owner.get(name);
    }

    @SuppressWarnings("unchecked") // the lists of a table's properties hold objects
    private static List<Map<?, ?>> list(Map<?, ?> owner, String name) {
        return (List<Map<?, ?>>) owner.get(name);
    }

    private static String text(Map<?, ?> owner, String name) {
        return (String) owner.get(name);
    }

    /** Reads tags such as !Sub and !If as what stands behind them. */
    private static final class IgnoringFunctions extends SafeConstructor {
        IgnoringFunctions() {
            super(new LoaderOptions());
        }

        @Override
        protected Object constructObject(Node node) {
            if (node.getTag().startsWith("!") && !node.getTag().startsWith(Tag.PREFIX)) {
                node.setTag(
                        switch (node) {
                            case MappingNode mapping -> Tag.MAP;
                            case SequenceNode sequence -> Tag.SEQ;
                            case ScalarNode scalar -> Tag.STR;
                            default -> node.getTag();
                        });
            }
            return super.constructObject(node);
        }
    }
}
