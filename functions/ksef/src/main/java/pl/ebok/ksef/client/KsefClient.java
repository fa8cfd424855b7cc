package pl.ebok.ksef.client;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.InvoiceResult;
import pl.ebok.domain.ksef.KsefEnvironment;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** KSeF as one seller uses it. What it throws is {@link KsefRefused} or {@link KsefUnavailable}. */
public final class KsefClient {
    private static final int LONG = 10_000;
    private static final int KEY_WITHDRAWN = 21470;
    private static final int PAGE = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Map<String, @Nullable Object> FORM =
            Json.map("systemCode", "FA (3)", "schemaVersion", "1-0E", "value", "FA");

    private final KsefHttp http;
    private final Access access;
    private final PublicKeys keys;

    public KsefClient(KsefEnvironment environment, Nip seller, Credentials credentials, Clock clock) {
        this(environment, seller, credentials, clock, TIMEOUT);
    }

    KsefClient(KsefEnvironment environment, Nip seller, Credentials credentials, Clock clock, Duration timeout) {
        this.http = new KsefHttp(environment.api(), timeout);
        this.access = new Access(http, new SignIn(http, seller, credentials, clock), clock);
        this.keys = new PublicKeys(http, clock);
    }

    /** A batch that was opened: where its parts go. */
    public record OpenedBatch(String reference, List<Upload> uploads) {}

    /** Where one part goes. */
    public record Upload(int ordinal, String method, URI address, Map<String, String> headers) {}

    /** A key for the next session. */
    public SessionKey newKey() {
        return keys.newSessionKey();
    }

    public OpenedBatch openBatch(BatchPackage batch, SessionKey key, boolean offline) {
        List<Map<String, @Nullable Object>> parts = new ArrayList<>();
        for (BatchPackage.Part part : batch.parts()) {
            parts.add(Json.map(
                    "ordinalNumber", parts.size() + 1,
                    "fileSize", part.size(),
                    "fileHash", part.hash().base64()));
        }
        Fields opened = opened(
                "/sessions/batch",
                Json.map(
                        "formCode",
                        FORM,
                        "batchFile",
                        Json.map(
                                "fileSize",
                                batch.size(),
                                "fileHash",
                                batch.hash().base64(),
                                "fileParts",
                                parts),
                        "encryption",
                        key.told(),
                        "offlineMode",
                        offline));
        return new OpenedBatch(
                opened.text("referenceNumber", LONG),
                opened.objects("partUploadRequests").stream()
                        .map(KsefClient::upload)
                        .toList());
    }

    private static Upload upload(Fields request) {
        var headers = new HashMap<String, String>();
        request.object("headers").raw().forEach((name, value) -> {
            if (value != null) {
                headers.put(name, value.toString());
            }
        });
        return new Upload(
                (int) request.wholeNumber("ordinalNumber", 1, 50),
                request.text("method", LONG),
                URI.create(request.text("url", LONG)),
                headers);
    }

    public void upload(BatchPackage batch, OpenedBatch opened) {
        for (Upload upload : opened.uploads()) {
            try {
                http.upload(
                        upload.method(),
                        upload.address(),
                        upload.headers(),
                        BodyPublishers.ofFile(
                                batch.parts().get(upload.ordinal() - 1).file()));
            } catch (FileNotFoundException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    public void closeBatch(String reference) {
        close("/sessions/batch/" + reference + "/close");
    }

    /** Opens an interactive session and gives its reference. */
    public String openOnline(SessionKey key) {
        return opened("/sessions/online", Json.map("formCode", FORM, "encryption", key.told()))
                .text("referenceNumber", LONG);
    }

    /** Sends one invoice in an interactive session. */
    public void send(String reference, SessionKey key, byte[] file, boolean offline) {
        byte[] encrypted = key.encrypt(file);
        var _ = access.with(token -> http.post(
                "/sessions/online/" + reference + "/invoices",
                token,
                Json.map(
                        "invoiceHash",
                        FileHash.of(file).base64(),
                        "invoiceSize",
                        file.length,
                        "encryptedInvoiceHash",
                        FileHash.of(encrypted).base64(),
                        "encryptedInvoiceSize",
                        encrypted.length,
                        "encryptedInvoiceContent",
                        Base64.getEncoder().encodeToString(encrypted),
                        "offlineMode",
                        offline)));
    }

    public void closeOnline(String reference) {
        close("/sessions/online/" + reference + "/close");
    }

    private Fields opened(String path, Map<String, @Nullable Object> request) {
        try {
            return KsefHttp.json(access.with(token -> http.post(path, token, request)));
        } catch (KsefRefused refused) {
            if (refused.code() == KEY_WITHDRAWN) {
                keys.forget();
                throw new KsefUnavailable("KSeF has a new key", Duration.ZERO, refused);
            }
            throw refused;
        }
    }

    private void close(String path) {
        var _ = access.with(token -> http.post(path, token, null));
    }

    public SessionState status(String reference) {
        Fields answer = KsefHttp.json(get("/sessions/" + reference));
        Fields status = answer.object("status");
        Fields receipt = answer.optionalObject("upo");
        return new SessionState(
                (int) status.wholeNumber("code", 0, 9_999),
                words(status),
                receipt == null
                        ? List.of()
                        : receipt.objects("pages").stream()
                                .map(page -> URI.create(page.text("downloadUrl", LONG)))
                                .toList());
    }

    /** Hands on every invoice of a session, page by page. */
    public void invoices(String reference, Consumer<SessionInvoice> consumer) {
        String continued = null;
        do {
            Map<String, String> headers = continued == null ? Map.of() : Map.of("x-continuation-token", continued);
            Fields page = KsefHttp.json(access.with(
                    token -> http.get("/sessions/" + reference + "/invoices?pageSize=" + PAGE, token, headers)));
            page.objects("invoices").forEach(each -> consumer.accept(invoice(each)));
            continued = page.optionalText("continuationToken", LONG);
        } while (continued != null && !continued.isEmpty());
    }

    private static SessionInvoice invoice(Fields each) {
        Fields status = each.object("status");
        Fields extensions = status.optionalObject("extensions");
        String receipt = each.optionalText("upoDownloadUrl", LONG);
        return new SessionInvoice(
                new FileHash(each.text("invoiceHash", LONG)),
                InvoiceResult.of(
                        (int) status.wholeNumber("code", 0, 9_999),
                        words(status),
                        number(each.optionalText("ksefNumber", LONG)),
                        each.optionalInstant("acquisitionDate"),
                        extensions == null ? null : number(extensions.optionalText("originalKsefNumber", LONG)),
                        extensions == null ? null : extensions.optionalText("originalSessionReferenceNumber", LONG)),
                receipt == null ? null : URI.create(receipt));
    }

    private static @Nullable KsefNumber number(@Nullable String text) {
        return text == null ? null : new KsefNumber(text);
    }

    /** A description with its details. */
    private static String words(Fields status) {
        String description = status.optionalText("description", LONG);
        String details = status.has("details") ? String.join(" ", status.texts("details")) : "";
        return ((description == null ? "" : description + ". ") + details).strip();
    }

    /** A receipt as it is archived; read anew where what came is not what was sent. */
    public byte[] receipt(URI address) {
        HttpResponse<byte[]> response = http.download(address);
        String hash = response.headers().firstValue("x-ms-meta-hash").orElse("");
        if (!hash.isEmpty() && !hash.equals(FileHash.of(response.body()).base64())) {
            throw new KsefUnavailable("a receipt arrived damaged", Duration.ofSeconds(5), null);
        }
        return response.body();
    }

    /** The hash of the file that KSeF has under a number. */
    public FileHash hashOf(KsefNumber number) {
        HttpResponse<byte[]> response = get("/invoices/ksef/" + number);
        return response.headers()
                .firstValue("x-ms-meta-hash")
                .map(FileHash::new)
                .orElseGet(() -> FileHash.of(response.body()));
    }

    private HttpResponse<byte[]> get(String path) {
        Function<String, HttpResponse<byte[]>> call = token -> http.get(path, token, Map.of());
        return access.with(call);
    }

    /** When the number was given, where KSeF does not say: the day it stands for. */
    public static Instant beginningOf(KsefNumber number) {
        return number.takenInOn().atStartOfDay(BusinessZone.WARSAW).toInstant();
    }
}
