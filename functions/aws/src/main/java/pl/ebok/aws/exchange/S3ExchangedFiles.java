package pl.ebok.aws.exchange;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.office.ExchangedFiles;
import pl.ebok.json.Json;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The exchange bucket as clerks see it. */
public final class S3ExchangedFiles implements ExchangedFiles {
    private static final String PROCESSED = "processed/";
    private static final String REJECTED = "rejected/";
    private static final String REPORT = ".report.json";
    private static final Map<Kind, String> FOLDERS = Map.of(
            Kind.CUSTOMERS,
            "inbound/backoffice/",
            Kind.TARIFF,
            "inbound/tariffs/",
            Kind.STATEMENT,
            "inbound/statements/");

    private final Supplier<S3Client> s3;
    private final String bucket;

    public S3ExchangedFiles(Supplier<S3Client> s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public List<ExchangedFile> all() {
        Set<String> reported = below(REJECTED)
                .map(S3Object::key)
                .filter(key -> key.endsWith(REPORT))
                .map(key -> key.substring(REJECTED.length(), key.length() - REPORT.length()))
                .collect(Collectors.toSet());
        Stream<ExchangedFile> waiting = FOLDERS.entrySet().stream()
                .flatMap(folder -> below(folder.getValue())
                        .map(file -> file(file, folder.getValue(), folder.getKey(), State.WAITING)));
        Stream<ExchangedFile> taken = below(PROCESSED).map(file -> {
            String name = file.key().substring(PROCESSED.length());
            return file(file, PROCESSED, kind(name), reported.contains(name) ? State.TAKEN_IN_PART : State.TAKEN);
        });
        return Stream.concat(waiting, taken)
                .sorted(comparing(ExchangedFile::at).reversed().thenComparing(ExchangedFile::name))
                .toList();
    }

    private Stream<S3Object> below(String prefix) {
        return s3.get().listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix)).contents().stream();
    }

    private static ExchangedFile file(S3Object file, String folder, Kind kind, State state) {
        return new ExchangedFile(file.key().substring(folder.length()), kind, state, file.lastModified(), file.size());
    }

    /** Once taken, all files lie in one place: their names tell what they hold. */
    private static Kind kind(String name) {
        return name.endsWith(".jsonl") ? Kind.CUSTOMERS : name.endsWith(".json") ? Kind.TARIFF : Kind.STATEMENT;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> report(String name) {
        try (var report = s3.get().getObject(get -> get.bucket(bucket).key(REJECTED + name + REPORT))) {
            return Optional.of(Json.object(report));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void drop(Kind kind, String name, byte[] content) {
        s3.get().putObject(put -> put.bucket(bucket).key(FOLDERS.get(kind) + name), RequestBody.fromBytes(content));
    }
}
