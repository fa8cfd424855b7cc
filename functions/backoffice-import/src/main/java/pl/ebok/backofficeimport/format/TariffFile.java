package pl.ebok.backofficeimport.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.Money;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.billing.TariffStep;
import pl.ebok.domain.calendar.Period;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** A tariff with its price steps, which follow one another without a gap. */
public final class TariffFile {
    private static final int HIGHEST_VAT = 23;
    private static final Text NORM = new Text("liczba m³ w postaci \"3.0\"", "a number of m³ as \"3.0\"");
    private static final Text CURRENCY = new Text("tylko PLN", "only PLN");
    private static final Text STEPS = new Text("co najmniej jeden okres cen", "at least one price step");
    private static final Text ORDER = new Text("wcześniej niż from", "before from");
    private static final Text GAP = new Text(
            "okresy cen nie następują po sobie dzień po dniu", "the price steps do not follow one another day by day");
    private static final Text PER_PERIOD = new Text(
            "opłata abonamentowa tylko za okres rozliczeniowy: billing period",
            "a standing charge per billing period only");
    private static final Text NEGATIVE = new Text("cena poniżej zera", "a price below zero");
    private static final Text NO_PRICES = new Text("brak cen", "no prices");

    private TariffFile() {}

    /** Reads the file; throws {@link pl.ebok.json.InvalidInput} with everything that is wrong with it. */
    public static Tariff read(String text) {
        Fields fields = new Fields(Json.object(text));
        String currency = fields.optionalText("currency", Values.NUMBER_LENGTH);
        if (currency != null && !currency.equals("PLN")) {
            fields.violation("currency", CURRENCY);
        }
        String per = fields.optionalText("standingChargePer", Values.NUMBER_LENGTH);
        if (per != null && !per.equals("billing period")) {
            fields.violation("standingChargePer", PER_PERIOD);
        }
        String decision = fields.text("decision", Values.NUMBER_LENGTH);
        String approvedBy = fields.text("approvedBy", Values.NAME_LENGTH);
        int vatPercent = Math.toIntExact(fields.wholeNumber("vatPercent", 0, HIGHEST_VAT));
        List<TariffStep> steps = steps(fields);
        BigDecimal norm =
                Values.required(fields, "normWithoutMeterM3PerMonth", TariffFile::volume, NORM, BigDecimal.ZERO);
        Map<String, String> eInvoiceGroups = eInvoiceGroups(fields);
        fields.check();
        return new Tariff(decision, approvedBy, vatPercent, steps, norm, eInvoiceGroups);
    }

    private static BigDecimal volume(String text) {
        return new BigDecimal(Values.matching("\\d{1,4}(\\.\\d{1,3})?").apply(text));
    }

    private static List<TariffStep> steps(Fields fields) {
        List<TariffStep> steps =
                fields.objects("steps").stream().map(TariffFile::step).toList();
        if (steps.isEmpty()) {
            fields.violation("steps", STEPS);
        }
        int[] byDay = IntStream.range(0, steps.size())
                .boxed()
                .sorted(Comparator.comparing(i -> steps.get(i).period().from()))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 1; i < byDay.length; i++) {
            LocalDate end = steps.get(byDay[i - 1]).period().to();
            if (!steps.get(byDay[i]).period().from().equals(end.plusDays(1))) {
                fields.violation("steps[" + byDay[i] + "].from", GAP);
            }
        }
        return steps;
    }

    private static TariffStep step(Fields step) {
        LocalDate from = step.date("from");
        LocalDate to = step.date("to");
        if (to.isBefore(from)) {
            step.violation("to", ORDER);
        }
        return new TariffStep(
                new Period(from, to.isBefore(from) ? from : to),
                prices(step.object("water")),
                prices(step.object("sewage")),
                standingCharges(step));
    }

    private static Map<String, Money> prices(Fields groups) {
        var prices = new LinkedHashMap<String, Money>();
        for (String group : groups.raw().keySet()) {
            prices.put(group, price(groups, group));
        }
        return prices;
    }

    private static Money price(Fields groups, String group) {
        Money price = groups.amount(group);
        if (price.isNegative()) {
            groups.violation(group, NEGATIVE);
        }
        return price;
    }

    /** By group, or by group and months of the period where the price depends on its length: {@code "E/2"}. */
    private static Map<String, Money> standingCharges(Fields step) {
        Fields groups = step.object("standingCharge");
        var prices = new LinkedHashMap<String, Money>();
        groups.raw().forEach((group, value) -> {
            if (value instanceof Map) {
                prices(groups.object(group)).forEach((months, price) -> prices.put(group + "/" + months, price));
            } else {
                prices.put(group, price(groups, group));
            }
        });
        if (prices.isEmpty()) {
            step.violation("standingCharge", NO_PRICES);
        }
        return prices;
    }

    private static Map<String, String> eInvoiceGroups(Fields fields) {
        var groups = new LinkedHashMap<String, String>();
        Fields given = fields.optionalObject("eInvoiceGroups");
        if (given != null) {
            given.raw().keySet().forEach(paper -> groups.put(paper, given.text(paper, Values.NUMBER_LENGTH)));
        }
        return groups;
    }
}
