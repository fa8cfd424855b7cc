package pl.ebok.infratests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pl.ebok.infratests.client.Api;
import pl.ebok.infratests.client.Waiting;

/** What goes out by the calendar: the schedules' functions, called for the day that matters. */
@EndToEnd
class RemindersTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate NEXT_MONTH_END =
            ImportedCustomer.TODAY.plusMonths(1).withDayOfMonth(1).plusMonths(1).minusDays(1);
    private static final ImportedCustomer GARDENER =
            ImportedCustomer.numbered("902120", "Z902120").withGardenMeter(NEXT_MONTH_END.plusMonths(5));
    private static final ImportedCustomer SILENT = ImportedCustomer.numbered("902121", "Z902120");
    private static Api gardener;

    @BeforeAll
    static void register() {
        Ebok.handOver(List.of(GARDENER, SILENT));
        gardener = Ebok.owner(GARDENER);
        Ebok.owner(SILENT).put(SILENT.path() + "/notifications", Map.of("readingWindowOpen", false));
    }

    @Test
    void should_ask_once_for_a_reading_and_warn_of_a_legalisation_that_ends() {
        // WHEN the last days of a billing period come
        Instant morning = at(NEXT_MONTH_END.minusDays(2));
        Ebok.RUNS.remind(morning);
        Ebok.RUNS.remind(morning.plus(Duration.ofHours(1)));

        // THEN
        String email = GARDENER.email();
        assertThat(Ebok.MAIL.newest(email, "Prosimy o odczyt wodomierza").text())
                .contains(written(NEXT_MONTH_END));
        assertThat(Ebok.MAIL.newest(email, "Kończy się legalizacja").text())
                .contains("G902120", written(NEXT_MONTH_END.plusMonths(5)));
        assertThat(Ebok.MAIL.withSubject(email, "Prosimy o odczyt wodomierza")).hasSize(1);
        assertThat(Ebok.MAIL.withSubject(SILENT.email(), "Prosimy o odczyt")).isEmpty();
    }

    @Test
    void should_warn_the_office_of_complaints_on_day_ten_and_thirteen_and_of_silence() {
        // GIVEN
        String caseNumber = gardener.post(
                        GARDENER.path() + "/complaints",
                        Map.of("category", "meter", "subject", "Plomba", "description", "Zerwana plomba."))
                .text("caseNumber");
        String office = "bok@";

        // WHEN
        for (int day : new int[] {9, 10, 13, 13, 15}) {
            Ebok.FUNCTIONS.runFor(
                    at(ImportedCustomer.TODAY.plusDays(day)), "pl.ebok.complaints.ComplaintDeadlinesHandler");
        }

        // THEN
        Waiting.untilTrue(
                "the warnings",
                () -> Ebok.MAIL.withSubject(office, "Reklamacja " + caseNumber).size() == 2);
        assertThat(Ebok.MAIL.newest(office, "Ostatnie przypomnienie: reklamacja " + caseNumber))
                .isNotNull();
        assertThat(Ebok.MAIL.withSubject(office, "Reklamacja " + caseNumber))
                .extracting(mail -> mail.subject())
                .anySatisfy(subject -> assertThat(subject).contains("w terminie, uznana"));
        assertThat(Ebok.clerk()
                        .get("/staff/complaints?status=open&dueBefore=" + ImportedCustomer.TODAY.plusDays(30))
                        .items())
                .extracting("caseNumber")
                .contains(caseNumber);
    }

    @Test
    void should_remind_of_a_visit_the_day_before_with_an_entry_for_the_calendar() {
        // GIVEN
        String start = CustomersChanges.freeSlot();
        String code = gardener.post(GARDENER.path() + "/visits", Map.of("topic", "longer-matter", "start", start))
                .text("visitCode");
        LocalDate day = OffsetDateTime.parse(start).toLocalDate();

        // WHEN
        Ebok.FUNCTIONS.runFor(at(day.minusDays(1)), "pl.ebok.visits.VisitRemindersHandler");
        Ebok.FUNCTIONS.runFor(at(day.minusDays(1)), "pl.ebok.visits.VisitRemindersHandler");

        // THEN
        assertThat(Ebok.MAIL.newest(GARDENER.email(), "Przypomnienie o wizycie").text())
                .contains(code);
        assertThat(Ebok.MAIL.withSubject(GARDENER.email(), "Przypomnienie o wizycie"))
                .hasSize(1);
        assertThat(Ebok.outbox("visit/%s/reminder".formatted(code)))
                .contains("wizyta.ics", "text/calendar", "BEGIN:VEVENT");
        assertThat(Ebok.clerk().get("/staff/visits?date=" + day).items())
                .filteredOn(visit -> code.equals(visit.get("visitCode")))
                .singleElement()
                .satisfies(visit -> assertThat(visit)
                        .containsEntry("customerNumber", "902120")
                        .containsEntry("name", "Klient 902120"));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(6, 30)).atZone(WARSAW).toInstant();
    }

    /** A day as letters write it. */
    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("pl"))
                .format(day);
    }
}
