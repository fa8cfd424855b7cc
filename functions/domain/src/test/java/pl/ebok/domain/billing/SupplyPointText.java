package pl.ebok.domain.billing;

import java.util.ArrayList;
import java.util.List;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.metering.MeterKind;

/** Reads a supply point as docs/billing-vectors.md writes it. */
final class SupplyPointText {
    private final SupplyPointBuilder point = SupplyPointBuilder.aSupplyPoint();
    private final boolean withLateReadings;
    private final List<String> meters = new ArrayList<>();
    private int digits = 5;

    private SupplyPointText(boolean withLateReadings) {
        this.withLateReadings = withLateReadings;
    }

    /** @param withLateReadings whether readings that came after the earlier bills are known */
    static SupplyPointBuilder parse(String text, boolean withLateReadings) {
        var parser = new SupplyPointText(withLateReadings);
        for (String part : text.split("; ?")) {
            parser.part(part);
        }
        parser.meters.forEach(parser::meter);
        return parser.point;
    }

    private void part(String part) {
        String[] words = part.split(" ");
        switch (words[0]) {
            case "" -> {}
            case "only" -> point.services("W".equals(words[1]) ? Service.WATER : Service.SEWAGE);
            case "group" -> point.groups("W1", "S1", words[1]);
            case "months" -> point.months(Integer.parseInt(words[1]));
            case "billed" -> point.billedUntil(words[1]);
            case "signed" -> point.signedOn(words[1]);
            case "ended" -> point.endedOn(words[1]);
            case "digits" -> digits = Integer.parseInt(words[1]);
            case "consent" -> point.consent(true, words[1] + "T10:00:00Z");
            case "withdrawn" -> point.consent(false, words[1] + "T10:00:00Z");
            case "nomail" -> point.withoutEmail();
            default -> meters.add(part);
        }
    }

    private void meter(String text) {
        int end = text.indexOf(')');
        String head = end < 0 ? text.split(" ")[0] : text.substring(0, end);
        String meterId = head.split("\\(")[0];
        point.meter(
                meterId,
                meterId.startsWith("G") ? MeterKind.GARDEN : MeterKind.MAIN,
                digits,
                attribute(head, "installed ", "2024-03-14"),
                attribute(head, "removed ", null),
                attribute(head, "legalised ", "2029-12-31"),
                readings(text.substring(end < 0 ? head.length() : end + 1)));
        if (head.contains("closed")) {
            point.closed();
        }
    }

    private static String attribute(String head, String name, String otherwise) {
        int at = head.indexOf(name);
        return at < 0 ? otherwise : head.substring(at + name.length(), at + name.length() + 10);
    }

    private String[] readings(String text) {
        var readings = new ArrayList<String>();
        for (String reading : text.strip().split(" ")) {
            boolean late = reading.endsWith("!");
            if (!reading.isEmpty() && (!late || withLateReadings)) {
                readings.add(reading.replace("!", ""));
            }
        }
        return readings.toArray(String[]::new);
    }
}
