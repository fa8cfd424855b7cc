package pl.ebok.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.money.Pln;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

class TableTest {
    private final Table table = LocalDynamoDb.withEmptyTables().table("CasesTable");

    @Test
    void gives_back_what_was_put_and_leaves_absent_values_out() {
        table.put(Item.of("A", "1")
                .with("text", "Łódź")
                .with("absent", (String) null)
                .with("number", 42)
                .with("flag", true)
                .with("date", LocalDate.parse("2026-10-31"))
                .with("instant", Instant.parse("2026-11-05T06:00:00Z"))
                .with("amount", Pln.of("197.07"))
                .with("inner", Item.map().with("deep", "x"))
                .withTexts("texts", List.of("a", "b"))
                .withTexts("names", Map.of("P", "E"))
                .withAll("maps", List.of("c", "d"), text -> Item.map().with("it", text)));

        Item item = table.get("A", "1").orElseThrow();
        assertThat(item.text("text")).isEqualTo("Łódź");
        assertThat(item.has("absent")).isFalse();
        assertThat(item.optionalText("absent")).isNull();
        assertThat(item.number("number")).isEqualTo(42);
        assertThat(item.flag("flag")).isTrue();
        assertThat(item.date("date")).isEqualTo("2026-10-31");
        assertThat(item.instant("instant")).isEqualTo("2026-11-05T06:00:00Z");
        assertThat(item.amount("amount")).isEqualTo(Pln.of("197.07"));
        assertThat(item.item("inner").text("deep")).isEqualTo("x");
        assertThat(item.texts("texts")).containsExactly("a", "b");
        assertThat(item.textMap("names")).containsExactly(Map.entry("P", "E"));
        assertThat(item.all("maps", map -> map.text("it"))).containsExactly("c", "d");
        assertThatThrownBy(() -> item.text("absent")).hasMessageContaining("absent");
    }

    @Test
    void reads_every_item_of_a_query_however_many_pages_it_takes() {
        String large = "x".repeat(100_000);
        IntStream.range(0, 25)
                .forEach(i -> table.put(Item.of("A", "ITEM#%02d".formatted(i))
                        .reference("R", "%02d".formatted(i))
                        .with("large", large)));
        table.put(Item.of("A", "OTHER"));

        assertThat(table.query("A", "ITEM#")).hasSize(25);
        assertThat(table.query("A")).hasSize(26);
        assertThat(table.byReference("R")).hasSize(25);
        assertThat(table.byReference("R", "1")).hasSize(10);
        assertThat(table.byReferenceBetween("R", "03", "05")).hasSize(3);
        assertThat(table.queryBetween("A", "ITEM#03", "ITEM#05")).hasSize(3);
        assertThat(table.queryDescending("A", "ITEM#").getFirst().sk()).isEqualTo("ITEM#24");
    }

    @Test
    void reads_a_page_after_the_last_one() {
        IntStream.range(0, 5).forEach(i -> table.put(Item.of("A", "ITEM#" + i)));

        assertThat(table.page("A", "ITEM#", 2, null)).extracting(Item::sk).containsExactly("ITEM#4", "ITEM#3");
        assertThat(table.page("A", "ITEM#", 2, "ITEM#3")).extracting(Item::sk).containsExactly("ITEM#2", "ITEM#1");
    }

    @Test
    void puts_only_where_nothing_is() {
        assertThat(table.putIfAbsent(Item.of("A", "1").with("text", "first"))).isTrue();
        assertThat(table.putIfAbsent(Item.of("A", "1").with("text", "second"))).isFalse();
        assertThat(table.get("A", "1").orElseThrow().text("text")).isEqualTo("first");
    }

    @Test
    void puts_only_on_the_version_that_was_read() {
        assertThat(table.putIfVersion(Item.of("A", "1").with("version", 1), 0)).isTrue();
        assertThat(table.putIfVersion(Item.of("A", "1").with("version", 2), 1)).isTrue();
        assertThat(table.putIfVersion(Item.of("A", "1").with("version", 2), 1)).isFalse();
        assertThat(table.putIfVersion(Item.of("A", "1").with("version", 1), 0)).isFalse();
    }

    @Test
    void updates_one_item_on_its_condition() {
        table.put(Item.of("A", "1").with("count", 1));

        assertThat(addOneUnder("5").orElseThrow().number("count")).isEqualTo(2);
        assertThat(addOneUnder("2")).isEmpty();
    }

    private java.util.Optional<Item> addOneUnder(String limit) {
        return table.update(
                "A",
                "1",
                update -> update.updateExpression("ADD #count :one")
                        .conditionExpression("#count < :limit")
                        .expressionAttributeNames(Map.of("#count", "count"))
                        .expressionAttributeValues(
                                Map.of(":one", AttributeValue.fromN("1"), ":limit", AttributeValue.fromN(limit))));
    }

    @Test
    void writes_a_transaction_as_a_whole_or_not_at_all_and_names_what_refused() {
        assertThat(table.transaction()
                        .putIfAbsent(table, Item.of("A", "1"))
                        .putIfAbsent(table, Item.of("A", "2"))
                        .commit())
                .isTrue();

        assertThat(table.transaction()
                        .put(table, Item.of("A", "3"))
                        .delete(table, "A", "1")
                        .putIfAbsent(table, Item.of("A", "2"))
                        .refusedWrites())
                .containsExactly(2);
        assertThat(table.query("A")).extracting(Item::sk).containsExactly("1", "2");
    }

    @Test
    void updates_and_checks_inside_a_transaction() {
        table.put(Item.of("A", "1").with("count", 1));
        var one = Map.of(":one", AttributeValue.fromN("1"));

        assertThat(table.transaction()
                        .update(
                                table,
                                "A",
                                "1",
                                Update.builder()
                                        .updateExpression("ADD #count :one")
                                        .expressionAttributeNames(Map.of("#count", "count"))
                                        .expressionAttributeValues(one))
                        .check(table, "A", "2", "attribute_not_exists(pk)", Map.of())
                        .commit())
                .isTrue();
        assertThat(table.get("A", "1").orElseThrow().number("count")).isEqualTo(2);
    }

    @Test
    void reads_the_image_of_a_stream_record() {
        Item item = StreamImage.item(pl.ebok.json.Json.object("""
                {"pk": {"S": "A"}, "sk": {"S": "1"}, "gross": {"S": "197.07"}, "sequence": {"N": "4"},
                 "estimated": {"BOOL": true}, "buyer": {"M": {"name": {"S": "Łucja"}}},
                 "lines": {"L": [{"M": {"quantity": {"N": "6"}}}]}, "nothing": {"NULL": true}}
                """));

        assertThat(item.amount("gross")).isEqualTo(Pln.of("197.07"));
        assertThat(item.number("sequence")).isEqualTo(4);
        assertThat(item.flag("estimated")).isTrue();
        assertThat(item.item("buyer").text("name")).isEqualTo("Łucja");
        assertThat(item.all("lines", line -> line.number("quantity"))).containsExactly(6L);
    }
}
