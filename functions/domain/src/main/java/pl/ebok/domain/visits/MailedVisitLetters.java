package pl.ebok.domain.visits;

import java.time.format.DateTimeFormatter;
import java.util.List;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Message.Attachment;
import pl.ebok.domain.messages.Messages;

/** Writes to visitors by e-mail, Polish first and English below, each time with the visit for their calendar. */
public final class MailedVisitLetters implements VisitLetters {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d.MM.yyyy, HH:mm");

    private final Messages messages;
    private final String officeAddress;

    public MailedVisitLetters(Messages messages, String officeAddress) {
        this.messages = messages;
        this.officeAddress = officeAddress;
    }

    @Override
    public void booked(Visit visit, Topic topic) {
        send(visit, topic, "booked", "Wizyta w biurze obsługi klienta: %s".formatted(when(visit)), """
                Umówiliśmy wizytę „%1$s”: %3$s, %4$s.
                Kod wizyty: %5$s. Kodem tym możesz odwołać wizytę.

                ---
                Your visit about "%2$s" is booked: %3$s, %4$s.
                Visit code: %5$s. You can cancel the visit with it.
                """);
    }

    @Override
    public void reminder(Visit visit, Topic topic) {
        send(visit, topic, "reminder", "Jutro wizyta w biurze obsługi klienta: %s".formatted(when(visit)), """
                Przypominamy o jutrzejszej wizycie „%1$s”: %3$s, %4$s.
                Jeśli nie możesz przyjść, odwołaj wizytę kodem %5$s.

                ---
                A reminder of tomorrow's visit about "%2$s": %3$s, %4$s.
                If you cannot come, cancel it with the code %5$s.
                """);
    }

    private void send(Visit visit, Topic topic, String about, String subject, String text) {
        var calendar = new Attachment(
                "wizyta.ics",
                "text/calendar; charset=utf-8; method=PUBLISH",
                CalendarFile.of(visit, "Wizyta w biurze obsługi klienta: " + topic.namePl(), officeAddress));
        messages.send(new Message(
                "visit/" + visit.code() + "/" + about,
                visit.visitor().email(),
                subject,
                text.formatted(topic.namePl(), topic.nameEn(), when(visit), officeAddress, visit.code()),
                List.of(calendar)));
    }

    private static String when(Visit visit) {
        return WHEN.format(visit.slot().start());
    }
}
