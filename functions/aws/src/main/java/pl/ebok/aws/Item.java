package pl.ebok.aws;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.money.Pln;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One item of a table, or a map inside one: written by {@code with(name, value)}, where absent values are left out, and
 * read by the kind of value expected. Dates, instants and amounts are kept as text that people can read.
 */
public final class Item {
    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /** An empty map, to be put inside an item. */
    public static Item map() {
        return new Item(new LinkedHashMap<>());
    }

    /** An item with its key. */
    public static Item of(String pk, String sk) {
        return map().with("pk", pk).with("sk", sk);
    }

    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(new LinkedHashMap<>(attributes));
    }

    /** Lets the item be found by the index {@code byReference}. */
    public Item reference(String pk, String sk) {
        return with("gsi1pk", pk).with("gsi1sk", sk);
    }

    /** Lets the table delete the item some time after that moment. */
    public Item expiresAt(Instant moment) {
        return with("ttl", moment.getEpochSecond());
    }

    public Item with(String name, @Nullable String value) {
        return value == null ? this : put(name, fromS(value));
    }

    public Item with(String name, @Nullable Enum<?> value) {
        return value == null ? this : with(name, value.name());
    }

    public Item with(String name, @Nullable LocalDate value) {
        return value == null ? this : with(name, value.toString());
    }

    public Item with(String name, @Nullable Instant value) {
        return value == null ? this : with(name, value.toString());
    }

    /** An amount in PLN. */
    public Item with(String name, @Nullable Money value) {
        return value == null ? this : with(name, Pln.text(value));
    }

    public Item with(String name, @Nullable Long value) {
        return value == null ? this : put(name, fromN(value.toString()));
    }

    public Item with(String name, long value) {
        return put(name, fromN(Long.toString(value)));
    }

    public Item with(String name, boolean value) {
        return put(name, fromBool(value));
    }

    public Item with(String name, @Nullable Item value) {
        return value == null ? this : put(name, fromM(value.attributes));
    }

    public Item withTexts(String name, Collection<String> values) {
        return put(name, fromL(values.stream().map(AttributeValue::fromS).toList()));
    }

    public Item withTexts(String name, Map<String, String> values) {
        var map = new LinkedHashMap<String, AttributeValue>();
        values.forEach((key, value) -> map.put(key, fromS(value)));
        return put(name, fromM(map));
    }

    /** A list of maps, each made from one value. */
    public <T> Item withAll(String name, Collection<T> values, Function<T, Item> mapper) {
        return put(
                name,
                fromL(values.stream()
                        .map(value -> fromM(mapper.apply(value).attributes))
                        .toList()));
    }

    private Item put(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    /** The item without one of its attributes. */
    public Item without(String name) {
        var fewer = new LinkedHashMap<>(attributes);
        fewer.remove(name);
        return new Item(fewer);
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public String text(String name) {
        return required(name, optionalText(name));
    }

    public @Nullable String optionalText(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : value.s();
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    public @Nullable LocalDate optionalDate(String name) {
        String text = optionalText(name);
        return text == null ? null : LocalDate.parse(text);
    }

    public Instant instant(String name) {
        return Instant.parse(text(name));
    }

    public @Nullable Instant optionalInstant(String name) {
        String text = optionalText(name);
        return text == null ? null : Instant.parse(text);
    }

    /** An amount in PLN. */
    public Money amount(String name) {
        return Pln.of(text(name));
    }

    public @Nullable Money optionalAmount(String name) {
        String text = optionalText(name);
        return text == null ? null : Pln.of(text);
    }

    public long number(String name) {
        return Long.parseLong(required(name, attributes.get(name)).n());
    }

    public @Nullable Long optionalNumber(String name) {
        return has(name) ? (Long) number(name) : null;
    }

    /** Whether the flag is set; an absent one is not. */
    public boolean flag(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && Boolean.TRUE.equals(value.bool());
    }

    public Item item(String name) {
        return required(name, optionalItem(name));
    }

    public @Nullable Item optionalItem(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? null : new Item(value.m());
    }

    /** A map inside the item turned into a value; absent where it is. */
    public <T> @Nullable T optional(String name, Function<Item, T> mapper) {
        return Optional.ofNullable(optionalItem(name)).map(mapper).orElse(null);
    }

    /** The texts of a list; empty where it is absent. */
    public List<String> texts(String name) {
        return list(name).stream().map(AttributeValue::s).toList();
    }

    /** The texts of a set, in no order; empty where it is absent. */
    public List<String> textSet(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? List.of() : value.ss();
    }

    /** The names and texts of a map; empty where it is absent. */
    public Map<String, String> textMap(String name) {
        var map = new LinkedHashMap<String, String>();
        AttributeValue value = attributes.get(name);
        if (value != null) {
            value.m().forEach((key, text) -> map.put(key, text.s()));
        }
        return map;
    }

    /** The maps of a list, each turned into a value; empty where it is absent. */
    public <T> List<T> all(String name, Function<Item, T> mapper) {
        return list(name).stream()
                .map(value -> mapper.apply(new Item(value.m())))
                .toList();
    }

    private List<AttributeValue> list(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? List.of() : value.l();
    }

    private <T> T required(String name, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "the item has no attribute " + name);
    }

    public String pk() {
        return text("pk");
    }

    public String sk() {
        return text("sk");
    }

    /** The attributes as the client takes them. */
    public Map<String, AttributeValue> attributes() {
        return attributes;
    }
}
