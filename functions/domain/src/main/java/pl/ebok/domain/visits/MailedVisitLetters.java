package pl.ebok.domain.visits;

import java.time.ZonedDateTime;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Message.Attachment;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.Words;

/** Writes to visitors by e-mail, each time with the visit for their calendar. */
public final class MailedVisitLetters implements VisitLetters {
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
        send(visit, topic, "booked");
    }

    @Override
    public void reminder(Visit visit, Topic topic) {
        send(visit, topic, "reminder");
    }

    private void send(Visit visit, Topic topic, String about) {
        ZonedDateTime when = visit.slot().start().atZoneSameInstant(BusinessZone.WARSAW);
        var calendar = new Attachment(
                "wizyta.ics",
                "text/calendar; charset=utf-8; method=PUBLISH",
                CalendarFile.of(visit, "Wizyta w biurze obsługi klienta: " + topic.namePl(), officeAddress));
        messages.send(letterhead
                .letter(
                        "visit/" + visit.code() + "/" + about,
                        visit.visitor().email(),
                        "visit-" + about,
                        Facts.of("topic", new Words(topic.namePl(), topic.nameEn()))
                                .and("when", when)
                                .and("where", officeAddress)
                                .and("code", visit.code()))
                .with(calendar)
                .about(visit.visitor().customer()));
    }
}
