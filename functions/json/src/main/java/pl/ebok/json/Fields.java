package pl.ebok.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and collects what is wrong with them, so that the sender learns all at once.
 * A required field that is wrong reads as a neutral value; {@link #check} throws before anything is done with it. What we
 * stored ourselves is read strictly: the first field that is missing, renamed or of another type fails with its name.
 */
public final class Fields {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;
    private static final CurrencyUnit PLN = CurrencyUnit.of("PLN");
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl},;<>\"]{1,64}@[^@\\s\\p{Cntrl},;<>\"]+\\.[^@\\s\\p{Cntrl},;<>\"]+");
    private static final Money NOTHING = Money.zero(PLN);

    private final Map<String, @Nullable Object> values;
    private final String path;
    private final @Nullable List<Violation> violations;

    public Fields(Map<String, @Nullable Object> values) {
        this(values, "", new ArrayList<>());
    }

    /** Of an object that this system wrote: what is wrong in it is our fault, and never read as nothing. */
    public static Fields ofStored(String json) {
        return new Fields(Json.object(json), "", null);
    }

    private Fields(Map<String, @Nullable Object> values, String path, @Nullable List<Violation> violations) {
        this.values = values;
        this.path = path;
        this.violations = violations;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** Text of 1 to {@code max} characters without control characters other than line breaks. */
    public String text(String name, int max) {
        String text = optionalText(name, max);
        return text == null ? missing(name, "") : text;
    }

    public @Nullable String optionalText(String name, int max) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            return wrong(name, "oczekiwano tekstu", "text is expected", "");
        }
        if (text.isBlank() || text.length() > max) {
            return wrong(name, "od 1 do " + max + " znaków", "1 to " + max + " characters", "");
        }
        if (!isReadable(text)) {
            return wrong(name, "znaki sterujące są niedozwolone", "control characters are not allowed", "");
        }
        return text.strip();
    }

    /** Half of a surrogate pair cannot be written as UTF-8: it would fail only when it is stored or sent. */
    private static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }

    /** An e-mail address, in lower case. */
    public String email(String name) {
        String email = optionalEmail(name);
        return email == null ? missing(name, "") : email;
    }

    public @Nullable String optionalEmail(String name) {
        return parsed(name, Fields::lowerCaseEmail, new Text("adres e-mail", "an e-mail address"), "");
    }

    private static String lowerCaseEmail(String text) {
        if (text.length() > MAX_EMAIL || !EMAIL.matcher(text).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    public LocalDate date(String name) {
        LocalDate date = optionalDate(name);
        return date == null ? missing(name, LocalDate.EPOCH) : date;
    }

    public @Nullable LocalDate optionalDate(String name) {
        return parsed(
                name, Fields::day, new Text("data w postaci RRRR-MM-DD", "a date as YYYY-MM-DD"), LocalDate.EPOCH);
    }

    /** Years of four digits from 1900 on: {@code 0026-10-31} is a slip of the pen, {@code +12026-10-31} no date as agreed. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            throw new IllegalArgumentException("not a year of this system");
        }
        return day;
    }

    public Instant instant(String name) {
        Instant instant = optionalInstant(name);
        return instant == null ? missing(name, Instant.EPOCH) : instant;
    }

    public @Nullable Instant optionalInstant(String name) {
        return parsed(
                name,
                Instant::parse,
                new Text("chwila w postaci ISO 8601 (UTC)", "an instant as ISO 8601 (UTC)"),
                Instant.EPOCH);
    }

    /** An amount in PLN as text with at most two decimals: {@code "218.64"}. */
    public Money amount(String name) {
        Money amount = optionalAmount(name);
        return amount == null ? missing(name, NOTHING) : amount;
    }

    public @Nullable Money optionalAmount(String name) {
        return parsed(name, Fields::money, new Text("kwota w postaci \"218.64\"", "an amount as \"218.64\""), NOTHING);
    }

    private static Money money(String text) {
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException("not an amount");
        }
        return Money.of(PLN, new BigDecimal(text));
    }

    public long wholeNumber(String name, long min, long max) {
        Long number = optionalWholeNumber(name, min, max);
        return number == null ? missing(name, min) : number;
    }

    public @Nullable Long optionalWholeNumber(String name, long min, long max) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if ((value instanceof Integer || value instanceof Long)
                && ((Number) value).longValue() >= min
                && ((Number) value).longValue() <= max) {
            return ((Number) value).longValue();
        }
        return wrong(
                name, "liczba całkowita od " + min + " do " + max, "a whole number from " + min + " to " + max, min);
    }

    public boolean flag(String name) {
        Boolean flag = optionalFlag(name);
        return flag == null ? missing(name, false) : flag;
    }

    public @Nullable Boolean optionalFlag(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        return wrong(name, "true albo false", "true or false", false);
    }

    /** A constant written in lower case with hyphens, or as it is named: {@code bill-amount} or {@code BILL_AMOUNT}. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        E constant = optionalOneOf(name, type);
        return constant == null ? missing(name, type.getEnumConstants()[0]) : constant;
    }

    public <E extends Enum<E>> @Nullable E optionalOneOf(String name, Class<E> type) {
        String allowed = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants()).map(Fields::written).toList());
        Function<String, E> parse = text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text)
                        || constant.name().equals(text)
                        || constant.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not one of them"));
        return parsed(name, parse, new Text("jedno z: " + allowed, "one of: " + allowed), type.getEnumConstants()[0]);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Text turned into a value whose constructor refuses what is wrong. */
    public <T> @Nullable T parsed(String name, Function<String, T> parse, Text expected, T neutral) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        try {
            if (value instanceof String text && isReadable(text)) {
                return parse.apply(text.strip());
            }
        } catch (IllegalArgumentException | DateTimeParseException notParsed) {
            return wrong(name, expected.pl(), expected.en(), neutral);
        }
        return wrong(name, expected.pl(), expected.en(), neutral);
    }

    /** An object inside this one; an empty one, with a violation, where it is missing. */
    public Fields object(String name) {
        return has(name) ? nested(name, values.get(name)) : missing(name, nested(name, Map.of()));
    }

    public @Nullable Fields optionalObject(String name) {
        return has(name) ? nested(name, values.get(name)) : null;
    }

    /** The objects of a list; empty where a caller leaves the list out. */
    public List<Fields> objects(String name) {
        Object value = values.get(name);
        if (value == null && violations != null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return wrong(name, "oczekiwano listy", "a list is expected", List.of());
        }
        var objects = new ArrayList<Fields>();
        for (int i = 0; i < list.size(); i++) {
            objects.add(nested(name + "[" + i + "]", list.get(i)));
        }
        return objects;
    }

    /** The texts of a list; empty where a caller leaves the list out. */
    public List<String> texts(String name) {
        Object value = values.get(name);
        if (value == null && violations != null) {
            return List.of();
        }
        if (value instanceof List<?> list
                && list.stream().allMatch(item -> item instanceof String text && isReadable(text))) {
            return list.stream().map(String.class::cast).toList();
        }
        return wrong(name, "oczekiwano listy tekstów", "a list of texts is expected", List.of());
    }

    /** The names and values of an object whose names are data, such as tariff groups. */
    public Map<String, @Nullable Object> raw() {
        return values;
    }

    @SuppressWarnings("unchecked") // the parser gives string keys
    private Fields nested(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields((Map<String, @Nullable Object>) map, at(name) + ".", violations);
        }
        return wrong(
                name,
                "oczekiwano obiektu",
                "an object is expected",
                new Fields(Map.of(), at(name) + ".", new ArrayList<>()));
    }

    /** Notes a violation of a rule over several fields. */
    public void violation(String name, Text message) {
        if (violations == null) {
            throw new IllegalStateException("stored field " + at(name) + ": " + message.en());
        }
        violations.add(new Violation(at(name), message));
    }

    /** Throws when anything read so far was wrong. */
    public void check() {
        if (violations != null && !violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private <T> T missing(String name, T neutral) {
        // A wrong value has its own message; it must not be called missing as well.
        return has(name) ? neutral : wrong(name, "pole jest wymagane", "this field is required", neutral);
    }

    private <T> T wrong(String name, String pl, String en, T neutral) {
        violation(name, new Text(pl, en));
        return neutral;
    }

    private String at(String name) {
        return path + name;
    }
}
