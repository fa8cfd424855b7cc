package pl.ebok.infratests.endtoend.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values, as raw JSON, that callers send by mistake or on purpose. */
final class HostileValues {
    private static final List<String> OF_EVERY_TYPE = List.of("null", "7", "\"x\"", "true", "[]", "{}", "[[[]]]");
    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"   \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\u0007\"",
            "\"\\ud800\"",
            "\"\\u202e\\ud83d\\udca7\"",
            "\"' OR 1=1 --\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"${jndi:ldap://x}\"",
            "\"2026-02-30\"",
            "\"9999999999999999.99\"",
            "\"no-such-constant\"",
            "\"" + "x".repeat(20_000) + "\"");
    private static final List<String> NUMBERS =
            List.of("-1", "0", "1.5", "2147483648", "9223372036854775808", "1e400", "-0", "\"5\"");
    private static final List<String> LISTS =
            List.of("[null]", "[1]", "[\"\\u0000\"]", "[{}]", "[" + "{},".repeat(500) + "{}]");
    private static final List<String> OBJECTS = List.of("{\"unknown\":1}", "{\"\":null}", "{\"\\u0000\":{}}");
    private static final List<String> FLAGS = List.of("\"true\"", "0", "1");

    /** For fields deeper in a body, whose kinds were tried above already. */
    private static final List<String> FEW =
            List.of("null", "7", "[]", "{}", "\"\"", "\"\\u0000\"", "-1", "1e400", "\"" + "x".repeat(20_000) + "\"");

    /** Values of query and path parameters, already encoded for the wire. */
    static final List<String> ENCODED = List.of(
            "%00",
            "a%00b",
            "%20",
            "-1",
            "0",
            "101",
            "99999999999999999999",
            "1.5",
            "abc",
            "%27%20OR%201%3D1",
            "%C5%BB%C3%B3%C5%82w",
            "%F0%9F%92%A7",
            "%ED%A0%80",
            "2026-02-30",
            "2026-13-01",
            "0000-00-00",
            "%2B999999999-12-31",
            "AAAA",
            "IzAjMSM",
            "%21%21%21",
            "x".repeat(3_000));

    /** For parameters whose reader was tried with all of them already. */
    static final List<String> FEW_ENCODED = List.of("%00", "-1", "99999999999999999999", "2026-02-30", "AAAA", "a%27b");

    private HostileValues() {}

    static List<String> forField(Map<String, Object> schema, boolean deep) {
        if (deep) {
            return FEW;
        }
        var values = new ArrayList<>(OF_EVERY_TYPE);
        values.addAll(
                switch (String.valueOf(schema.get("type"))) {
                    case "string" -> TEXTS;
                    case "integer" -> NUMBERS;
                    case "array" -> LISTS;
                    case "object" -> OBJECTS;
                    case "boolean" -> FLAGS;
                    default -> throw new IllegalArgumentException("no hostile values for " + schema);
                });
        return values;
    }

    /** Whole bodies that are no JSON object of the expected kind. */
    static List<byte[]> bodies() {
        var bodies = new ArrayList<byte[]>();
        for (String text : List.of(
                "",
                " ",
                "{",
                "{\"a\":",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{}",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "NaN",
                "{'a':1}",
                "\u0000",
                "[".repeat(5_000),
                "{\"a\":".repeat(500) + "1" + "}".repeat(500),
                "{\"x\":\"" + "y".repeat(300_000) + "\"}")) {
            bodies.add(text.getBytes(StandardCharsets.UTF_8));
        }
        bodies.add(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        bodies.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0, '}', 0});
        return bodies;
    }
}
