package pl.ebok.domain.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.messages.Letterhead.Part;

/**
 * The texts of letters: a file a kind under {@code letters/}, Polish above and English below a line of {@code ===}. The
 * first line is the subject; <code>{fact}</code> is filled in, and a line whose fact is absent is left out.
 */
final class LetterTexts {
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final String BETWEEN_LANGUAGES = "\n===\n";
    private static final Map<String, String> FILES = new ConcurrentHashMap<>();

    private LetterTexts() {}

    static Part of(String kind, Language language, Map<String, ? extends @Nullable Object> facts) {
        String[] languages = FILES.computeIfAbsent(kind, LetterTexts::read).split(BETWEEN_LANGUAGES, -1);
        List<String> lines =
                languages[language == Language.PL ? 0 : 1].strip().lines().toList();
        var filled = new ArrayList<String>();
        for (String line : lines) {
            String text = filled(kind, line, language, facts);
            if (text != null) {
                filled.add(text);
            }
        }
        String body = String.join("\n", filled.subList(1, filled.size())).replaceAll("\n{3,}", "\n\n");
        return new Part(filled.getFirst(), body.strip());
    }

    private static @Nullable String filled(
            String kind, String line, Language language, Map<String, ? extends @Nullable Object> facts) {
        Matcher named = FACT.matcher(line);
        var text = new StringBuilder();
        while (named.find()) {
            String name = named.group(1);
            if (!facts.containsKey(name)) {
                throw new IllegalStateException("the letter " + kind + " asks for the fact " + name);
            }
            Object fact = facts.get(name);
            if (fact == null) {
                return null;
            }
            named.appendReplacement(text, Matcher.quoteReplacement(Written.of(fact, language)));
        }
        return named.appendTail(text).toString();
    }

    private static String read(String kind) {
        try (InputStream file = LetterTexts.class.getResourceAsStream("/letters/" + kind + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("no letter " + kind);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
