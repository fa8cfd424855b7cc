package pl.ebok.aws.customers;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.office.CustomerSearch;
import pl.ebok.domain.office.SearchText;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Looks through a small item beside each customer, all of them in one partition of the index, in order of their numbers. */
public final class DynamoCustomerSearch implements CustomerSearch {
    private static final String SK = "SEARCH";
    private static final String ALL = "CUSTOMERS";

    private final Table table;

    public DynamoCustomerSearch(Table table) {
        this.table = table;
    }

    /** What is written with each change of a customer. */
    static Item item(Customer customer) {
        return Item.of(CustomerItem.pk(customer.number()), SK)
                .with("searched", SearchText.of(customer))
                .reference(ALL, customer.number().value());
    }

    @Override
    public Found find(List<String> words, int limit, @Nullable String after) {
        var numbers = new ArrayList<CustomerNumber>();
        Map<String, AttributeValue> start = after == null ? Map.of() : keyOf(after);
        do {
            QueryResponse page = table.client().query(query(words, start));
            for (Map<String, AttributeValue> item : page.items()) {
                numbers.add(new CustomerNumber(Item.of(item).text("gsi1sk")));
                if (numbers.size() > limit) {
                    // One more than asked for was found: there is a next page.
                    numbers.removeLast();
                    return new Found(numbers, numbers.getLast().value());
                }
            }
            start = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : Map.of();
        } while (!start.isEmpty());
        return new Found(numbers, null);
    }

    /** The numbers of all customers, ascending; only the numbers are kept while they are read. */
    public List<CustomerNumber> all() {
        var numbers = new ArrayList<CustomerNumber>();
        table.client()
                .queryPaginator(query(List.of(), Map.of()))
                .items()
                .forEach(item -> numbers.add(new CustomerNumber(Item.of(item).text("gsi1sk"))));
        return numbers;
    }

    private QueryRequest query(List<String> words, Map<String, AttributeValue> start) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":all", fromS(ALL));
        var conditions = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            values.put(":word" + i, fromS(words.get(i)));
            conditions.add("contains(searched, :word" + i + ")");
        }
        return QueryRequest.builder()
                .tableName(table.name())
                .indexName("byReference")
                .keyConditionExpression("gsi1pk = :all")
                .filterExpression(conditions.isEmpty() ? null : String.join(" AND ", conditions))
                .expressionAttributeValues(values)
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }

    private static Map<String, AttributeValue> keyOf(String number) {
        return Map.of(
                "pk", fromS("CUSTOMER#" + number),
                "sk", fromS(SK),
                "gsi1pk", fromS(ALL),
                "gsi1sk", fromS(number));
    }
}
