package pl.ebok.aws.billing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.billing.TariffStep;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.money.Pln;

/** Tariffs in the billing table: few, and always read together. */
public final class DynamoTariffs implements Tariffs {
    private static final String PK = "TARIFFS";

    private final Table table;

    public DynamoTariffs(Table table) {
        this.table = table;
    }

    @Override
    public List<Tariff> all() {
        return table.query(PK).stream()
                .map(DynamoTariffs::read)
                .sorted(Comparator.comparing(
                        tariff -> tariff.steps().getFirst().period().from()))
                .toList();
    }

    @Override
    public void save(Tariff tariff) {
        table.put(Item.of(PK, tariff.decision())
                .with("decision", tariff.decision())
                .with("approvedBy", tariff.approvedBy())
                .with("vatPercent", tariff.vatPercent())
                .withAll("steps", tariff.steps(), DynamoTariffs::step)
                .with("normPerMonth", tariff.normPerMonth().toPlainString())
                .withTexts("eInvoiceGroups", tariff.eInvoiceGroups()));
    }

    private static Tariff read(Item item) {
        return new Tariff(
                item.text("decision"),
                item.text("approvedBy"),
                Math.toIntExact(item.number("vatPercent")),
                item.all("steps", DynamoTariffs::readStep),
                new BigDecimal(item.text("normPerMonth")),
                item.textMap("eInvoiceGroups"));
    }

    private static Item step(TariffStep step) {
        return Item.map()
                .with("from", step.period().from())
                .with("to", step.period().to())
                .withTexts("water", texts(step.water()))
                .withTexts("sewage", texts(step.sewage()))
                .withTexts("standingCharge", texts(step.standingCharge()));
    }

    private static TariffStep readStep(Item item) {
        return new TariffStep(
                new Period(item.date("from"), item.date("to")),
                prices(item.textMap("water")),
                prices(item.textMap("sewage")),
                prices(item.textMap("standingCharge")));
    }

    private static Map<String, String> texts(Map<String, Money> prices) {
        var texts = new TreeMap<String, String>();
        prices.forEach((group, price) -> texts.put(group, Pln.text(price)));
        return texts;
    }

    private static Map<String, Money> prices(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Pln.of(entry.getValue())));
    }
}
