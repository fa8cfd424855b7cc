package pl.ebok.ksef;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.aws.ksef.DynamoDisruptions;
import pl.ebok.domain.ksef.Disruption;
import pl.ebok.domain.ksef.RefusalAdvice;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ksef.SubmissionStatus;
import pl.ebok.json.Json;
import pl.ebok.ksef.client.KsefDouble;

class SendingStepTest {
    private static final List<String> KINDS = List.of("fail", "unavailable", "drop", "lose", "throttle");
    private static KsefDouble ksef;

    private SendingDesk desk;

    @BeforeAll
    static void start() {
        ksef = KsefDouble.start(0);
    }

    @AfterAll
    static void stop() {
        if (ksef != null) {
            ksef.close();
        }
    }

    @BeforeEach
    void open() {
        desk = new SendingDesk(ksef, Clock.systemUTC());
    }

    @AfterEach
    void mend() {
        ksef.faults(Json.map());
        ksef.settings("delay", 0);
    }

    @Test
    void a_few_go_one_by_one_and_many_as_a_batch() {
        // GIVEN
        desk.issue(3);
        desk.run();
        long single = sessions("Online");
        long batches = sessions("Batch");
        // WHEN
        desk.issue(25);
        desk.run();
        // THEN
        assertThat(sessions("Online")).isEqualTo(single);
        assertThat(sessions("Batch")).isEqualTo(batches + 1);
        assertThat(desk.all()).hasSize(28).extracting(Submission::status).containsOnly(SubmissionStatus.ACCEPTED);
        desk.assertThatNothingIsLostOrSentTwice();
    }

    /** Every call of a session, broken in every way, for single invoices and for a batch. */
    static Stream<Arguments> faults() {
        return Stream.of(
                        "3 POST /auth/challenge",
                        "3 POST /auth/xades-signature",
                        "3 GET /auth/{referenceNumber}",
                        "3 POST /auth/token/redeem",
                        "3 GET /security/public-key-certificates",
                        "3 POST /sessions/online",
                        "3 POST /sessions/online/{referenceNumber}/invoices",
                        "3 POST /sessions/online/{referenceNumber}/close",
                        "3 GET /sessions/{referenceNumber}",
                        "3 GET /sessions/{referenceNumber}/invoices",
                        "3 GET /storage/invoice-upo/*",
                        "25 POST /sessions/batch",
                        "25 PUT /storage/parts/*",
                        "25 POST /sessions/batch/{referenceNumber}/close",
                        "25 GET /sessions/{referenceNumber}",
                        "25 GET /sessions/{referenceNumber}/invoices",
                        "25 GET /storage/session-upo/*")
                .flatMap(each -> KINDS.stream().map(kind -> {
                    String[] words = each.split(" ", 2);
                    return Arguments.of(Integer.parseInt(words[0]), words[1], kind);
                }));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothing_is_lost_or_sent_twice_whatever_call_fails(int invoices, String call, String kind) {
        // GIVEN
        desk.issue(invoices);
        ksef.faults(Json.map(
                "faults",
                List.of(Json.map("call", call.replaceAll("\\{\\w+}", "*"), "kind", kind, "times", 1, "seconds", 1))));
        // WHEN
        desk.run();
        // THEN
        assertThat(desk.all()).hasSize(invoices).extracting(Submission::status).containsOnly(SubmissionStatus.ACCEPTED);
        desk.assertThatNothingIsLostOrSentTwice();
    }

    @Test
    void a_long_outage_is_waited_for() {
        // GIVEN
        desk.issue(2);
        ksef.faults(Json.map("emergency", true));
        // WHEN
        desk.run(2);
        assertThat(desk.all()).extracting(Submission::status).doesNotContain(SubmissionStatus.REJECTED);
        ksef.faults(Json.map());
        desk.run();
        // THEN
        assertThat(desk.all()).extracting(Submission::status).containsOnly(SubmissionStatus.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"410, PERMISSION", "415, ATTACHMENT", "430, FILE", "435, ENCRYPTION", "450, CONTENT"})
    void what_ksef_refuses_is_laid_before_a_clerk_and_the_others_go_on(int code, RefusalAdvice advice) {
        // GIVEN
        String wrong = desk.issue("wrong-");
        String right = desk.issue("");
        ksef.faults(Json.map("invoices", List.of(Json.map("match", "wrong-*", "code", code, "times", 1))));
        // WHEN
        desk.run();
        // THEN
        assertThat(desk.find(right).status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(desk.find(wrong).refusal())
                .satisfies(refusal -> assertThat(refusal.advice()).isEqualTo(advice));
    }

    @ParameterizedTest
    @CsvSource({"405", "500", "550"})
    void what_fails_at_ksef_is_sent_again_and_after_three_times_laid_before_a_clerk(int code) {
        // GIVEN
        String once = desk.issue("once-");
        String always = desk.issue("always-");
        ksef.faults(Json.map(
                "invoices",
                List.of(
                        Json.map("match", "once-*", "code", code, "times", 1),
                        Json.map("match", "always-*", "code", code, "times", 9))));
        // WHEN
        desk.run();
        // THEN
        assertThat(desk.find(once).status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(desk.find(always).status()).isEqualTo(SubmissionStatus.REJECTED);
        assertThat(desk.find(always).attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"405", "415", "430", "435", "500"})
    void a_batch_that_breaks_off_is_sent_anew(int code) {
        // GIVEN
        desk.issue(22);
        ksef.faults(Json.map("sessions", List.of(Json.map("match", "Batch", "code", code, "times", 1))));
        // WHEN
        desk.run();
        // THEN
        assertThat(desk.all()).extracting(Submission::status).containsOnly(SubmissionStatus.ACCEPTED);
        desk.assertThatNothingIsLostOrSentTwice();
    }

    @Test
    void one_that_ksef_thinks_about_for_hours_is_waited_for_and_does_not_keep_the_others() {
        // GIVEN
        String slow = desk.issue("slow-");
        List<String> quick = desk.issue(24);
        ksef.faults(Json.map("invoices", List.of(Json.map("match", "slow-*", "code", 150, "times", 1))));
        // WHEN
        desk.run(20);
        // THEN
        assertThat(desk.find(slow).status()).isEqualTo(SubmissionStatus.SENT);
        assertThat(quick).allSatisfy(id -> assertThat(desk.find(id).status()).isEqualTo(SubmissionStatus.ACCEPTED));
        assertThat(desk.slept).isGreaterThan(100);
        // WHEN
        ksef.settle();
        desk.run();
        // THEN
        assertThat(desk.find(slow).status()).isEqualTo(SubmissionStatus.ACCEPTED);
    }

    @Test
    void a_duplicate_of_another_file_is_laid_before_a_clerk() {
        // GIVEN
        String first = desk.issue("twin-");
        desk.run();
        var other = new SendingDesk(ksef, Clock.systemUTC());
        String text = SendingDesk.sample().replace("</Faktura>", "<!-- inna --></Faktura>");
        String key = "invoices/2026/101003/" + first + ".xml";
        byte[] file = text.replaceFirst("<P_2>[^<]*</P_2>", "<P_2>" + first + "</P_2>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        other.archive.put(key, file);
        other.submissions.add(Submission.waiting(
                SendingDesk.CUSTOMER,
                first,
                LocalDate.of(2026, 6, 30),
                null,
                key,
                pl.ebok.domain.ksef.FileHash.of(file),
                false));
        // WHEN
        other.run();
        // THEN
        assertThat(other.find(first).refusal())
                .satisfies(refusal -> assertThat(refusal.advice()).isEqualTo(RefusalAdvice.DUPLICATE));
    }

    @Test
    void in_a_total_failure_nothing_is_sent() {
        // GIVEN
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Warsaw"));
        new DynamoDisruptions(desk.table).put(new Disruption(Disruption.Kind.TOTAL_FAILURE, today, null));
        desk.issue(1);
        // WHEN
        desk.run();
        // THEN
        assertThat(desk.all()).extracting(Submission::status).containsOnly(SubmissionStatus.WAITING);
    }

    @Test
    void one_execution_sends_and_another_tells_it_of_more() {
        // GIVEN
        var now = Clock.systemUTC().instant();
        assertThat(desk.sessions.takeTurn("a", now)).isTrue();
        long before = desk.sessions.wanted();
        // WHEN
        assertThat(desk.sessions.takeTurn("b", now)).isFalse();
        // THEN
        assertThat(desk.sessions.endTurn("a", before)).isFalse();
        assertThat(desk.sessions.endTurn("a", desk.sessions.wanted())).isTrue();
        assertThat(desk.sessions.takeTurn("b", now)).isTrue();
        assertThat(desk.sessions.takeTurn("a", now.plusSeconds(17 * 60))).isTrue();
    }

    private static long sessions(String kind) {
        return ksef.state().objects("sessions").stream()
                .filter(each -> each.text("kind", 20).equals(kind))
                .count();
    }
}
