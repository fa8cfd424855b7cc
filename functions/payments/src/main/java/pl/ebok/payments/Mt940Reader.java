package pl.ebok.payments;

import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads MT940, with or without the blocks of the network around it: one statement after the other. */
final class Mt940Reader {
    private static final Pattern TAG = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");
    private static final Set<String> MARKS = Set.of("C", "D", "RC", "RD");

    private final StatementSink sink;
    private String reference = "";
    private String account = "";
    private String number = "";
    private @Nullable String currency;
    private int entries;
    private boolean any;
    private @Nullable Line open;

    Mt940Reader(StatementSink sink) {
        this.sink = sink;
    }

    void read(List<String> lines) {
        String tag = "";
        var value = new StringBuilder();
        int began = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher matcher = TAG.matcher(line.substring(line.startsWith("{") ? line.lastIndexOf('{') + 1 : 0));
            boolean ends = line.startsWith("-") && line.strip().length() <= 2;
            if (matcher.matches() || ends || line.startsWith("{")) {
                field(tag, value.toString(), began);
                tag = matcher.matches() ? matcher.group(1) : "";
                value.setLength(0);
                value.append(matcher.matches() ? matcher.group(2) : "");
                began = i + 1;
            } else if (!tag.isEmpty()) {
                value.append('\n').append(line);
            }
        }
        field(tag, value.toString(), began);
        tell();
        if (!any) {
            sink.finding(Reason.NO_STATEMENT.at(1));
        }
    }

    private void field(String tag, String value, int line) {
        switch (tag) {
            case "20" -> {
                tell();
                reference = value.strip();
                account = "";
                number = "";
                currency = null;
                entries = 0;
                any = true;
            }
            case "25" -> account = value.strip();
            case "28", "28C" -> number = value.strip();
            case "60F", "60M" -> currency = new Field60F(value).getCurrency();
            case "61" -> {
                tell();
                open = new Line(new Field61(value), line, ++entries);
            }
            case "86" -> {
                Line entry = open;
                if (entry != null) {
                    open = null;
                    tell(entry, Narrative.of(value));
                }
            }
            case "62F", "62M" -> tell();
            default -> {}
        }
    }

    /** An entry that has no narrative. */
    private void tell() {
        Line entry = open;
        open = null;
        if (entry != null) {
            tell(entry, Narrative.of(""));
        }
    }

    private void tell(Line entry, Narrative narrative) {
        Field61 field = entry.field();
        String bank = field.getReferenceOfTheAccountServicingInstitution();
        String owner = field.getReferenceForTheAccountOwner();
        List<String> paidTo = new ArrayList<>(narrative.others());
        String details = field.getSupplementaryDetails();
        paidTo.add(details == null ? "" : details);
        paidTo.add(account);
        String mark = field.getDebitCreditMark();
        String title = narrative.title().isEmpty() && owner != null ? owner : narrative.title();
        paidTo.add(title);
        sink.entry(new StatementEntry(
                entry.line(),
                (number.isEmpty() ? reference : number) + " #" + entry.place(),
                account,
                reference + " " + number,
                bank == null || bank.isBlank() ? null : bank,
                field.getAmount(),
                currency,
                mark != null && MARKS.contains(mark) ? mark : null,
                "BOOK",
                day(field),
                paidTo,
                title,
                narrative.payer()));
    }

    /** The day of booking has no year of its own: it is the one nearest to the value date. */
    private static @Nullable String day(Field61 field) {
        String value = field.getValueDate();
        if (value == null || value.length() != 6) {
            return value;
        }
        String entry = field.getEntryDate();
        int year = 2000 + Integer.parseInt(value.substring(0, 2));
        if (entry == null || entry.length() != 4) {
            return written(year, value.substring(2));
        }
        int months = Integer.parseInt(entry.substring(0, 2)) - Integer.parseInt(value.substring(2, 4));
        return written(months > 6 ? year - 1 : months < -6 ? year + 1 : year, entry);
    }

    private static String written(int year, String monthAndDay) {
        return year + "-" + monthAndDay.substring(0, 2) + "-" + monthAndDay.substring(2);
    }

    /** An entry whose narrative may follow. */
    private record Line(Field61 field, int line, int place) {}
}
