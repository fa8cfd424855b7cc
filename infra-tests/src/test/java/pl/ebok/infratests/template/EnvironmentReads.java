package pl.ebok.infratests.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The environment variables that a handler reads, found in its source and in the sources it names. */
final class EnvironmentReads {
    private static final Pattern READ = Pattern.compile(
            "\\b(?:text|optional|table)\\([^\"()]*(?:\\([^\"()]*\\)[^\"()]*)*\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\"");
    private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z][A-Za-z0-9]+\\b");
    private static final Pattern IMPORT =
            Pattern.compile("^import pl\\.ebok\\.(\\w+)\\.((?:access\\.)?\\w+);", Pattern.MULTILINE);
    /** Set by the runtime, not by the template. */
    private static final String OF_THE_RUNTIME = "AWS_";

    private EnvironmentReads() {}

    static Set<String> of(TemplateFunction function) {
        Set<String> reads = new TreeSet<>();
        Set<Path> seen = new HashSet<>();
        ArrayDeque<Path> open = new ArrayDeque<>(List.of(function.handlerSource()));
        while (!open.isEmpty()) {
            Path file = open.pop();
            if (seen.add(file)) {
                String source = read(file);
                READ.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.startsWith(OF_THE_RUNTIME))
                        .forEach(reads::add);
                named(file, source).forEach(open::add);
            }
        }
        return reads;
    }

    /** Sources of the same package, and imported ones of a module that is not the domain. */
    private static Set<Path> named(Path file, String source) {
        Map<String, Path> neighbours = sources(file.getParent());
        Set<Path> result = CLASS_NAME
                .matcher(source)
                .results()
                .map(found -> neighbours.get(found.group()))
                .filter(path -> path != null)
                .collect(Collectors.toSet());
        IMPORT.matcher(source).results().forEach(found -> {
            Path imported = Template.ROOT
                    .resolve("functions/" + found.group(1) + "/src/main/java/pl/ebok/" + found.group(1))
                    .resolve(found.group(2).replace('.', '/') + ".java");
            if (Files.exists(imported)) {
                result.add(imported);
            }
        });
        return result;
    }

    private static Map<String, Path> sources(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            path -> path.getFileName().toString().replace(".java", ""), path -> path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
