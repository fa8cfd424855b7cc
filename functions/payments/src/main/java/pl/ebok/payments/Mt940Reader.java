package pl.ebok.payments;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads MT940 line by line, with or without the blocks of the network around it: one statement after the other. What
 * people wrote may begin like a field or like the end of a statement, so a field inside a narrative has to look like one.
 */
final class Mt940Reader {
    private static final Pattern TAG = Pattern.compile("^:(\\d{2}[A-Z]?|NS):(.*)$");
    private static final Pattern BALANCE = Pattern.compile("[CD]\\d{6}[A-Z]{3}[\\d.]*,?\\d*\\s*");
    private static final Pattern HEADER = Pattern.compile("^:(21|25P?|28C?|13D|34F):.*");
    private static final Pattern BEGINNING = Pattern.compile("^(:20:|\\{).*");
    private static final Pattern PAGE = Pattern.compile("(.*?)/0*(\\d{1,6})");
    private static final Set<String> BALANCES = Set.of("60F", "60M", "62F", "62M", "64", "65");

    private final StatementSink sink;
    private final Lines lines;
    private String tag = "";
    private final StringBuilder value = new StringBuilder();
    private long began;

    private String reference = "";
    private String account = "";
    /** Number of the statement, without its page, and as it is written. */
    private String number = "";

    private String writtenNumber = "";
    private String numberBefore = "";
    private int entriesBefore;
    private @Nullable String currency;
    private int entries;
    private boolean any;
    private boolean closed = true;
    private @Nullable Entry open;

    Mt940Reader(BufferedReader text, StatementSink sink) {
        this.lines = new Lines(text);
        this.sink = sink;
    }

    void read() throws IOException {
        for (String line = lines.next(); line != null && !sink.full(); line = lines.next()) {
            read(line);
        }
        if (sink.full()) {
            return;
        }
        boolean cut = !closed && !tag.startsWith("62") && !tag.isEmpty();
        field();
        if (cut) {
            cutOff();
        } else {
            tell();
        }
        if (!any) {
            sink.finding(Reason.NO_STATEMENT.at(1));
        }
    }

    private void read(String line) throws IOException {
        String text = line;
        if (line.startsWith("{")) {
            field();
            int block = line.indexOf("{4:");
            text = block < 0 ? "" : line.substring(block + 3);
        }
        Matcher matcher = TAG.matcher(text);
        if (matcher.matches() && isField(matcher.group(1), matcher.group(2))) {
            field();
            tag = matcher.group(1);
            value.append(matcher.group(2));
            began = lines.number();
        } else if (isEnd(text)) {
            field();
            tell();
            closed = true;
        } else if (!tag.isEmpty()) {
            value.append('\n').append(text);
        }
    }

    /** Whether a line that begins like a field is one: inside a narrative it may be what somebody wrote. */
    private boolean isField(String name, String content) throws IOException {
        if (!tag.equals("86") && !tag.equals("NS")) {
            return true;
        }
        return switch (name) {
            case "86", "NS" -> true;
            case "61" -> Field61.looksLike(content);
            case "20" -> HEADER.matcher(lines.peek()).matches();
            default -> BALANCES.contains(name) && BALANCE.matcher(content).matches();
        };
    }

    /** A lone hyphen ends a statement where the file ends or the next statement begins; else it belongs to the text. */
    private boolean isEnd(String text) throws IOException {
        String end = text.strip();
        if (!end.equals("-") && !end.equals("-}")) {
            return end.startsWith("-}");
        }
        String next = lines.peek();
        return next.isEmpty() || BEGINNING.matcher(next).matches();
    }

    /** Takes the field that has been read. */
    private void field() {
        String content = value.toString();
        String name = tag;
        tag = "";
        value.setLength(0);
        switch (name) {
            case "20" -> {
                tell();
                reference = content.strip();
                account = "";
                currency = null;
                numberBefore = number;
                entriesBefore = entries;
                number = "";
                writtenNumber = "";
                entries = 0;
                any = true;
                closed = false;
            }
            case "25", "25P" -> account = content.strip();
            case "28", "28C" -> number(content.strip());
            case "60F", "60M" -> currency = BALANCE.matcher(content).lookingAt() ? content.substring(7, 10) : null;
            case "61" -> {
                tell();
                any = true;
                closed = false;
                open = new Entry(Field61.of(content), began, ++entries);
            }
            case "86" -> {
                if (open != null) {
                    open.narratives().add(content);
                }
            }
            case "62F", "62M" -> {
                tell();
                closed = true;
            }
            default -> {}
        }
    }

    /** Entries are counted on over the pages of a statement. */
    private void number(String written) {
        Matcher page = PAGE.matcher(written);
        boolean paged = page.matches();
        writtenNumber = written;
        number = paged ? page.group(1) : written;
        if (paged && Integer.parseInt(page.group(2)) > 1 && number.equals(numberBefore)) {
            entries = entriesBefore;
        }
    }

    /** Tells of the entry at hand; all that belongs to it has been read. */
    private void tell() {
        Entry entry = open;
        open = null;
        if (entry != null) {
            sink.entry(entry(entry));
        }
    }

    /** Nothing says that the last entry is whole: another amount or title may be what is left of it. */
    private void cutOff() {
        Entry entry = open;
        open = null;
        sink.finding(entry == null ? Reason.CUT_OFF.at(lines.number()) : Reason.CUT_OFF.of(entry(entry), ""));
    }

    private StatementEntry entry(Entry entry) {
        Field61 field = entry.field();
        Narrative narrative = Narrative.of(entry.narratives());
        String title = Stream.of(narrative.title(), field.details(), field.ofOwner())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        List<String> paidTo = new ArrayList<>(narrative.others());
        paidTo.add(field.details());
        paidTo.add(account);
        paidTo.add(title);
        return new StatementEntry(
                entry.line(),
                (number.isEmpty() ? reference : number) + " #" + entry.place(),
                account,
                number.isEmpty() ? reference : number,
                entry.place(),
                field.ofBank(),
                field.amount(),
                currency,
                field.mark(),
                "BOOK",
                field.booked(),
                field.valued(),
                paidTo,
                title,
                narrative.payer(),
                narrative.payerAccount(),
                new StatementEntry.Former(reference + " " + writtenNumber, field.ofBank()));
    }

    /** An entry whose narratives may follow. */
    private record Entry(Field61 field, long line, int place, List<String> narratives) {
        Entry(Field61 field, long line, int place) {
            this(field, line, place, new ArrayList<>());
        }
    }

    /** Lines without the signs that systems put around blocks, and with a look at the next one. */
    private static final class Lines {
        private static final Pattern AROUND = Pattern.compile("[\\u0000-\\u0008\\u000b-\\u001f\\ufeff]+");

        private final BufferedReader text;
        private @Nullable String ahead;
        private long number;

        Lines(BufferedReader text) {
            this.text = text;
        }

        @Nullable
        String next() throws IOException {
            String line = ahead == null ? clean() : ahead;
            ahead = null;
            number++;
            return line;
        }

        /** The next line; empty at the end. */
        String peek() throws IOException {
            if (ahead == null) {
                ahead = clean();
            }
            return ahead == null ? "" : ahead;
        }

        long number() {
            return number;
        }

        private @Nullable String clean() throws IOException {
            String line = text.readLine();
            return line == null ? null : AROUND.matcher(line).replaceAll("");
        }
    }
}
