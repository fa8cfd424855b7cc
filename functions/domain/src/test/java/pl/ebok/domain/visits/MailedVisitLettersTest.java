package pl.ebok.domain.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.messages.MemoryMessages.words;
import static pl.ebok.domain.visits.VisitBuilder.aVisit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Sender;

class MailedVisitLettersTest {

    @Test
    void tells_when_where_and_how_to_cancel_with_a_file_for_the_calendar() {
        var sent = new ArrayList<Message>();
        var letters = new MailedVisitLetters(
                sent::add,
                new Letterhead(new Sender("Wodociągi", "pn.-pt.", "123", "staff@example.com", "https://ebok.example")),
                "ul. Wodna 1, Gorzów");
        var visit = aVisit().from("2026-10-05T09:00").build();
        var topic = new Topic("contract-signing", "Podpisanie umowy", "Signing a contract", true, 45);

        letters.booked(visit, topic);
        letters.reminder(visit, topic);

        assertThat(sent)
                .extracting(Message::id)
                .containsExactly("visit/" + visit.code() + "/booked", "visit/" + visit.code() + "/reminder");
        assertThat(words(sent.get(0))).contains("jest umówiona", "is booked");
        assertThat(words(sent.get(1))).contains("Przypominamy o jutrzejszej", "is tomorrow");
        assertThat(sent).allSatisfy(message -> {
            assertThat(message.to()).isEqualTo("jan@example.com");
            assertThat(words(message))
                    .contains(
                            "poniedziałek, 5 października 2026 r., godz. 9:00",
                            "ul. Wodna 1, Gorzów",
                            visit.code().value(),
                            "Podpisanie umowy")
                    .contains("Signing a contract");
            assertThat(message.attachments())
                    .isEqualTo(List.of(new Message.Attachment(
                            "wizyta.ics",
                            "text/calendar; charset=utf-8; method=PUBLISH",
                            CalendarFile.of(
                                    visit,
                                    "Wizyta w biurze obsługi klienta: Podpisanie umowy",
                                    "ul. Wodna 1, Gorzów"))));
        });
    }
}
