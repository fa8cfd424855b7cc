package pl.ebok.aws.metering;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingCorrection;
import pl.ebok.domain.metering.ReadingSource;

/** Meters in the metering table, each followed by its readings, one item a day. */
public final class DynamoMeters implements Meters {
    private final Table table;

    public DynamoMeters(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Meter> find(CustomerNumber customer, String meterId) {
        return meters(table.query(pk(customer), sk(meterId))).stream()
                .filter(meter -> meter.meterId().equals(meterId))
                .findFirst();
    }

    @Override
    public List<Meter> ofCustomer(CustomerNumber customer) {
        return meters(table.query(pk(customer), "METER#"));
    }

    @Override
    public void save(Meter meter) {
        table.put(Item.of(pk(meter.customerNumber()), sk(meter.meterId()))
                .with("meterId", meter.meterId())
                .with("customerNumber", meter.customerNumber().value())
                .with("contractNumber", meter.contractNumber())
                .with("kind", meter.kind())
                .with("digits", meter.digits())
                .with("installedOn", meter.installedOn())
                .with("removedOn", meter.removedOn())
                .with("legalisedUntil", meter.legalisedUntil())
                .with("pointClosed", meter.pointClosed()));
    }

    @Override
    public Reading addReading(CustomerNumber customer, String meterId, Reading reading) {
        Item item = Item.of(pk(customer), sk(meterId) + reading.readOn())
                .with("readingOf", meterId)
                .with("readOn", reading.readOn())
                .with("value", reading.value())
                .with("source", reading.source());
        return table.putIf(item, "attribute_not_exists(pk)", Map.of())
                .map(DynamoMeters::reading)
                .orElse(reading);
    }

    @Override
    public boolean correctReading(CustomerNumber customer, String meterId, Reading stored, Reading right) {
        Item corrections = Item.map().withAll("corrections", right.corrections(), DynamoMeters::correction);
        return table.update(
                        pk(customer),
                        sk(meterId) + stored.readOn(),
                        update -> update.updateExpression("SET #value = :right, corrections = :corrections")
                                .conditionExpression("#value = :stored")
                                .expressionAttributeNames(Map.of("#value", "value"))
                                .expressionAttributeValues(Map.of(
                                        ":right", fromN(Long.toString(right.value())),
                                        ":stored", fromN(Long.toString(stored.value())),
                                        ":corrections", corrections.attributes().get("corrections"))))
                .isPresent();
    }

    @Override
    public boolean removeReading(CustomerNumber customer, String meterId, Reading stored) {
        return table.deleteIf(
                pk(customer),
                sk(meterId) + stored.readOn(),
                "#value = :stored",
                Map.of("#value", "value"),
                Map.of(":stored", fromN(Long.toString(stored.value()))));
    }

    private static Item correction(ReadingCorrection correction) {
        return Item.map()
                .with("valueBefore", correction.valueBefore())
                .with("by", correction.by())
                .with("at", correction.at())
                .with("reason", correction.reason());
    }

    private static ReadingCorrection correction(Item item) {
        return new ReadingCorrection(
                item.number("valueBefore"), item.text("by"), item.instant("at"), item.text("reason"));
    }

    /** Meters out of items in key order, where a meter's own item comes before its readings. */
    private static List<Meter> meters(List<Item> items) {
        var meters = new ArrayList<Meter>();
        for (Item item : items) {
            if (item.has("meterId")) {
                meters.add(meter(item, readings(items, item.text("meterId"))));
            }
        }
        return meters;
    }

    private static List<Reading> readings(List<Item> items, String meterId) {
        return items.stream()
                .filter(item -> meterId.equals(item.optionalText("readingOf")))
                .map(DynamoMeters::reading)
                .toList();
    }

    private static Meter meter(Item item, List<Reading> readings) {
        return new Meter(
                item.text("meterId"),
                new CustomerNumber(item.text("customerNumber")),
                item.text("contractNumber"),
                item.oneOf("kind", MeterKind.class),
                Math.toIntExact(item.number("digits")),
                item.date("installedOn"),
                item.optionalDate("removedOn"),
                item.optionalDate("legalisedUntil"),
                item.has("pointClosed") && item.flag("pointClosed"),
                readings);
    }

    private static Reading reading(Item item) {
        return new Reading(
                item.date("readOn"),
                item.number("value"),
                item.oneOf("source", ReadingSource.class),
                item.has("corrections") ? item.all("corrections", DynamoMeters::correction) : List.of());
    }

    private static String pk(CustomerNumber customer) {
        return "CUSTOMER#" + customer;
    }

    private static String sk(String meterId) {
        return "METER#" + meterId + "#";
    }
}
