package pl.ebok.domain.visits;

import java.time.format.DateTimeFormatter;
import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.Message.Attachment;
import pl.ebok.domain.messages.Messages;

/** Writes to visitors by e-mail, each time with the visit for their calendar. */
public final class MailedVisitLetters implements VisitLetters {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d.MM.yyyy, HH:mm");

    private final Messages messages;
    private final Letterhead letterhead;
    private final String officeAddress;

    public MailedVisitLetters(Messages messages, Letterhead letterhead, String officeAddress) {
        this.messages = messages;
        this.letterhead = letterhead;
        this.officeAddress = officeAddress;
    }

    @Override
    public void booked(Visit visit, Topic topic) {
        send(
                visit,
                topic,
                "booked",
                part(visit, topic.namePl(), "Wizyta w biurze obsługi klienta: %2$s", """
                        Wizyta „%1$s” jest umówiona: %2$s, %3$s.
                        Kod wizyty: %4$s. Kodem tym możesz odwołać wizytę."""),
                part(visit, topic.nameEn(), "Your visit: %2$s", """
                        Your visit about "%1$s" is booked: %2$s, %3$s.
                        Visit code: %4$s. You can cancel the visit with it."""));
    }

    @Override
    public void reminder(Visit visit, Topic topic) {
        send(
                visit,
                topic,
                "reminder",
                part(visit, topic.namePl(), "Jutro wizyta: %2$s", """
                        Przypominamy o jutrzejszej wizycie „%1$s”: %2$s, %3$s.
                        Jeśli nie możesz przyjść, odwołaj wizytę kodem %4$s."""),
                part(visit, topic.nameEn(), "Tomorrow's visit: %2$s", """
                        A reminder of tomorrow's visit about "%1$s": %2$s, %3$s.
                        If you cannot come, cancel it with the code %4$s."""));
    }

    /** Texts may name 1 the topic, 2 when, 3 where, 4 the visit code. */
    private Part part(Visit visit, String topic, String subject, String text) {
        Object[] facts = {topic, WHEN.format(visit.slot().start()), officeAddress, visit.code()};
        return new Part(subject.formatted(facts), text.formatted(facts));
    }

    private void send(Visit visit, Topic topic, String about, Part pl, Part en) {
        var calendar = new Attachment(
                "wizyta.ics",
                "text/calendar; charset=utf-8; method=PUBLISH",
                CalendarFile.of(visit, "Wizyta w biurze obsługi klienta: " + topic.namePl(), officeAddress));
        Message letter = letterhead.letter(
                "visit/" + visit.code() + "/" + about, visit.visitor().email(), pl, en);
        CustomerNumber customer = visit.visitor().customer();
        messages.send(
                new Message(letter.id(), letter.to(), letter.subject(), letter.text(), List.of(calendar), customer));
    }
}
