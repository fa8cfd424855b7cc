package pl.ebok.ksef.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.domain.ksef.KsefEnvironment;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** The test server of KSeF as a process; the test is skipped where its Python or its data is not there. */
public final class KsefDouble implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("ebok.root"));
    private static final Path DATA =
            Path.of(System.getProperty("ebok.shared.data")).resolve("ksef");
    private static final Path PYTHON = ROOT.resolve(".venv/ksef/bin/python");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path home;
    private final int port;

    private KsefDouble(Process process, Path home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** One with its limits times the given factor; 0 for none. */
    public static KsefDouble start(int limits) {
        assumeTrue(Files.exists(PYTHON), "no .venv/ksef: `make test` makes it");
        assumeTrue(Files.exists(DATA), "the contract of KSeF is not there");
        try {
            Path home = Files.createTempDirectory("ksef-double");
            var builder = new ProcessBuilder(
                    PYTHON.toString(),
                    "-m",
                    "ksefdouble",
                    "--home",
                    home.toString(),
                    "--data",
                    DATA.toString(),
                    "--limits",
                    Integer.toString(limits));
            builder.environment().put("PYTHONPATH", ROOT.resolve("tools").toString());
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            assertThat(line).startsWith("listening on ");
            return new KsefDouble(process, home, Integer.parseInt(line.substring("listening on ".length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KsefEnvironment environment() {
        return KsefEnvironment.named("http://127.0.0.1:" + port + "/v2");
    }

    /** A certificate of its authority for a seller; {@code more} as the double takes it. */
    public Credentials certificate(String nip, Object... more) {
        Map<String, @Nullable Object> asked = Json.map(more);
        asked.put("nip", nip);
        Fields issued = new Fields(Json.object(post("/_double/certificates", asked)));
        return Credentials.ofPem(issued.text("certificate", 10_000), issued.text("privateKey", 10_000));
    }

    /** Switches faults: {@code fault("POST /sessions/online", "lose")}. */
    public void fault(String call, String kind) {
        faults(Json.map("faults", java.util.List.of(Json.map("call", call, "kind", kind))));
    }

    public void faults(Map<String, @Nullable Object> told) {
        post("/_double/faults", told);
    }

    public void settings(Object... told) {
        post("/_double/settings", Json.map(told));
    }

    /** Goes on with invoices that were told to stay at 150. */
    public void settle() {
        post("/_double/settle", Json.map());
    }

    public Fields state() {
        return new Fields(Json.object(send(request("/_double/state").GET().build())));
    }

    private String post(String path, Map<String, @Nullable Object> told) {
        return send(
                request(path).POST(BodyPublishers.ofString(Json.write(told))).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isLessThan(300);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try (var files = Files.walk(home)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
