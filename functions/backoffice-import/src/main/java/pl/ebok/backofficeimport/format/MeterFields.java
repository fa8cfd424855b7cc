package pl.ebok.backofficeimport.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.MeterKind;
import pl.ebok.domain.metering.Reading;
import pl.ebok.domain.metering.ReadingSource;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** The meters of one customer with their readings. */
final class MeterFields {
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 9;
    private static final long LARGEST = 999_999_999;
    private static final Text ID = new Text(
            "od 1 do 64 liter, cyfr, kropek, podkreśleń lub myślników",
            "1 to 64 letters, digits, dots, underscores or hyphens");
    private static final Text TWICE = new Text("ten sam wodomierz drugi raz", "the same meter again");
    private static final Text REMOVED = new Text("wcześniej niż installedOn", "before installedOn");
    private static final Text NOT_REMOVED =
            new Text("punkt zamyka się z demontażem wodomierza", "a point is closed when its meter is removed");
    private static final Text TOO_LONG = new Text("więcej cyfr niż ma wodomierz", "more digits than the meter has");
    private static final Text SAME_DAY = new Text("drugi odczyt z tego dnia", "a second reading of that day");
    private static final Text NOT_IN_PLACE =
            new Text("wodomierza nie było wtedy w tym miejscu", "the meter was not in place on that day");
    private static final Text FALLS = new Text(
            "mniej niż poprzedni odczyt, a licznik się nie przekręcił",
            "lower than the reading before, and the meter did not turn over");

    private final CustomerNumber customer;
    private final List<Meter> meters = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    MeterFields(CustomerNumber customer) {
        this.customer = customer;
    }

    List<Meter> read() {
        return meters;
    }

    /** Reads a meter and returns its id. */
    String add(Fields fields, String contractNumber) {
        String id = Values.required(fields, "meterId", Values.matching("[A-Za-z0-9._-]{1,64}"), ID, "");
        if (!id.isEmpty() && !ids.add(id)) {
            fields.violation("meterId", TWICE);
        }
        LocalDate installedOn = fields.date("installedOn");
        LocalDate removedOn = fields.optionalDate("removedOn");
        if (removedOn != null && removedOn.isBefore(installedOn) && !removedOn.equals(LocalDate.EPOCH)) {
            fields.violation("removedOn", REMOVED);
        }
        Meter meter = new Meter(
                id,
                customer,
                contractNumber,
                fields.oneOf("kind", MeterKind.class),
                Math.toIntExact(fields.wholeNumber("digits", FEWEST_DIGITS, MOST_DIGITS)),
                installedOn,
                removedOn,
                fields.optionalDate("legalisedUntil"),
                pointClosed(fields, removedOn),
                List.of());
        meters.add(meter.withReadings(readings(fields, meter)));
        return id;
    }

    private static boolean pointClosed(Fields fields, @Nullable LocalDate removedOn) {
        boolean closed = Boolean.TRUE.equals(fields.optionalFlag("pointClosed"));
        if (closed && removedOn == null) {
            fields.violation("pointClosed", NOT_REMOVED);
        }
        return closed;
    }

    private static List<Reading> readings(Fields fields, Meter meter) {
        List<Reading> readings = fields.objects("readings").stream()
                .map(reading -> reading(reading, meter))
                .toList();
        Reading previous = null;
        for (int i : byDay(readings)) {
            Reading reading = readings.get(i);
            if (previous != null) {
                Text wrong = wrong(previous, reading, meter);
                if (wrong != null) {
                    fields.violation("readings[" + i + "].value", wrong);
                }
            }
            previous = reading;
        }
        return readings;
    }

    /** The places of the readings in the order of their days. */
    private static int[] byDay(List<Reading> readings) {
        return IntStream.range(0, readings.size())
                .boxed()
                .sorted(Comparator.comparing(i -> readings.get(i).readOn()))
                .mapToInt(i -> i)
                .toArray();
    }

    private static @Nullable Text wrong(Reading previous, Reading reading, Meter meter) {
        if (reading.readOn().equals(previous.readOn())) {
            return SAME_DAY;
        }
        return meter.use(previous.value(), reading.value()) < 0 ? FALLS : null;
    }

    private static Reading reading(Fields fields, Meter meter) {
        LocalDate readOn = fields.date("readOn");
        LocalDate removedOn = meter.removedOn();
        if (!readOn.equals(LocalDate.EPOCH)
                && (readOn.isBefore(meter.installedOn()) || (removedOn != null && readOn.isAfter(removedOn)))) {
            fields.violation("readOn", NOT_IN_PLACE);
        }
        long value = fields.wholeNumber("value", 0, LARGEST);
        if (value >= meter.turnover()) {
            fields.violation("value", TOO_LONG);
        }
        return new Reading(readOn, value, fields.oneOf("source", ReadingSource.class));
    }
}
