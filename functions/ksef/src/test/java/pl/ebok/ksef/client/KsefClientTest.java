package pl.ebok.ksef.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.customers.Nip;
import pl.ebok.domain.ksef.Credentials;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.InvoiceResult;
import pl.ebok.json.Json;

class KsefClientTest {
    private static final String SELLER = "5265877635";
    private static int invoices;
    private static KsefDouble ksef;
    private static Credentials credentials;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        ksef = KsefDouble.start(0);
        credentials = ksef.certificate(SELLER);
    }

    @AfterAll
    static void stop() {
        if (ksef != null) {
            ksef.close();
        }
    }

    @AfterEach
    void mend() {
        ksef.faults(Json.map());
        ksef.settings("delay", 0, "accessSeconds", 900);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec", "rsa"})
    void signs_in_by_certificate_and_sends_one_invoice(String algorithm) {
        // GIVEN
        KsefClient client = client(ksef.certificate(SELLER, "algorithm", algorithm));
        byte[] file = invoice();
        // WHEN
        SessionKey key = client.newKey();
        String session = client.openOnline(key);
        client.send(session, key, file, false);
        client.closeOnline(session);
        SessionState state = await(client, session);
        // THEN
        assertThat(state.code()).isEqualTo(200);
        assertThat(all(client, session)).singleElement().satisfies(taken -> {
            assertThat(taken.hash()).isEqualTo(FileHash.of(file));
            assertThat(taken.result()).isInstanceOf(InvoiceResult.Taken.class);
            assertThat(new String(client.receipt(taken.receipt()), StandardCharsets.UTF_8))
                    .contains("<SkrotDokumentu>" + FileHash.of(file) + "</SkrotDokumentu>", "Signature");
            assertThat(client.hashOf(((InvoiceResult.Taken) taken.result()).number()))
                    .isEqualTo(FileHash.of(file));
        });
        assertThat(state.receipts()).hasSize(1);
    }

    @Test
    void sends_a_batch_in_several_parts_and_reads_all_its_pages() {
        // GIVEN
        KsefClient client = client(credentials);
        List<byte[]> files = IntStream.range(0, 1_050).mapToObj(i -> invoice()).toList();
        SessionKey key = client.newKey();
        var names = IntStream.range(0, files.size())
                .mapToObj(i -> new BatchPackage.Entry("fv-" + i + ".xml", () -> files.get(i)));
        // WHEN
        BatchPackage batch = BatchPackage.of(folder, names, key, 200_000);
        assertThat(batch.parts()).hasSizeGreaterThan(2);
        KsefClient.OpenedBatch opened = client.openBatch(batch, key, false);
        client.upload(batch, opened);
        client.closeBatch(opened.reference());
        SessionState state = await(client, opened.reference());
        batch.delete();
        // THEN
        assertThat(state.code()).isEqualTo(200);
        assertThat(all(client, opened.reference()))
                .hasSize(1_050)
                .allSatisfy(each -> assertThat(each.result()).isInstanceOf(InvoiceResult.Taken.class))
                .extracting(SessionInvoice::hash)
                .containsExactlyElementsOf(files.stream().map(FileHash::of).toList());
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "POST /auth/challenge, lose",
        "POST /auth/xades-signature, lose",
        "POST /auth/token/redeem, lose",
        "POST /auth/token/redeem, fail",
        "GET /auth/*, drop",
        "GET /security/public-key-certificates, unavailable",
        "POST /auth/challenge, throttle"
    })
    void signing_in_begins_anew_where_an_answer_is_lost(String call, String kind) {
        // GIVEN
        KsefClient client = client(credentials);
        ksef.fault(call, kind);
        // WHEN, THEN
        assertThat(client.openOnline(client.newKey())).contains("-SO-");
    }

    @Test
    void waits_until_signing_in_is_done_before_it_takes_its_tokens() {
        // GIVEN
        ksef.settings("delay", 1);
        KsefClient client = client(credentials);
        // WHEN, THEN
        assertThat(client.openOnline(client.newKey())).contains("-SO-");
    }

    @Test
    void refreshes_the_access_token_and_signs_in_once() {
        // GIVEN
        ksef.settings("accessSeconds", 61);
        KsefClient client = client(credentials);
        client.openOnline(client.newKey());
        long signedIn = calls("POST /auth/token/redeem");
        long refreshed = calls("POST /auth/token/refresh");
        // WHEN
        pause(Duration.ofMillis(1_200));
        client.openOnline(client.newKey());
        // THEN
        assertThat(calls("POST /auth/token/redeem")).isEqualTo(signedIn);
        assertThat(calls("POST /auth/token/refresh")).isEqualTo(refreshed + 1);
    }

    @Test
    void is_refused_with_a_certificate_nobody_trusts_or_of_another_seller_or_that_has_ended() {
        for (Credentials wrong : List.of(
                ksef.certificate(SELLER, "trusted", false),
                ksef.certificate("5260250274"),
                ksef.certificate(SELLER, "begins", "2025-01-01T00:00:00+00:00", "days", 30))) {
            KsefClient client = client(wrong);
            SessionKey key = client.newKey();
            assertThatExceptionOfType(KsefRefused.class)
                    .isThrownBy(() -> client.openOnline(key))
                    .satisfies(refused -> assertThat(refused.code()).isIn(415, 460));
        }
    }

    @Test
    void takes_the_new_key_where_ksef_has_withdrawn_the_one_it_knew() {
        // GIVEN
        KsefClient client = client(credentials);
        SessionKey before = client.newKey();
        ksef.settings("rotateKeys", true);
        // WHEN, THEN
        assertThatExceptionOfType(KsefUnavailable.class).isThrownBy(() -> client.openOnline(before));
        assertThat(client.openOnline(client.newKey())).contains("-SO-");
    }

    @Test
    void tells_a_duplicate_with_the_invoice_that_was_there_first() {
        // GIVEN
        KsefClient client = client(credentials);
        byte[] file = invoice();
        SessionKey key = client.newKey();
        String session = client.openOnline(key);
        // WHEN
        client.send(session, key, file, false);
        client.send(session, key, file, false);
        client.closeOnline(session);
        await(client, session);
        // THEN
        assertThat(all(client, session))
                .extracting(SessionInvoice::result)
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(InvoiceResult.Taken.class),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        InvoiceResult.Duplicate.class,
                                        duplicate -> assertThat(client.hashOf(duplicate.original()))
                                                .isEqualTo(FileHash.of(file))));
    }

    private static KsefClient client(Credentials with) {
        return new KsefClient(ksef.environment(), new Nip(SELLER), with, Clock.systemUTC(), Duration.ofSeconds(10));
    }

    private static List<SessionInvoice> all(KsefClient client, String session) {
        var all = new ArrayList<SessionInvoice>();
        client.invoices(session, all::add);
        return all;
    }

    private static SessionState await(KsefClient client, String session) {
        SessionState state = client.status(session);
        for (int i = 0; i < 300 && (state.isGoingOn() || state.isOpen()); i++) {
            pause(Duration.ofMillis(100));
            state = client.status(session);
        }
        return state;
    }

    private static long calls(String call) {
        Object counted = ksef.state().object("calls").raw().get(call);
        return counted == null ? 0 : ((Number) counted).longValue();
    }

    private static void pause(Duration time) {
        java.util.concurrent.locks.LockSupport.parkNanos(time.toNanos());
    }

    private static byte[] invoice() {
        try {
            String sample = Files.readString(
                    Path.of(System.getProperty("ebok.shared.data"), "ksef", "samples", "water-b2c.xml"));
            invoices++;
            return sample.replaceFirst("<P_2>[^<]*</P_2>", "<P_2>FV/" + invoices + "</P_2>")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
