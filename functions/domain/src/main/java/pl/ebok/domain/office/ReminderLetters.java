package pl.ebok.domain.office;

import java.time.LocalDate;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.metering.GardenSeason;
import pl.ebok.domain.metering.Meter;

/** What is written to customers when something is due. */
public final class ReminderLetters {
    private final Messages messages;
    private final Letterhead letterhead;

    public ReminderLetters(Messages messages, Letterhead letterhead) {
        this.messages = messages;
        this.letterhead = letterhead;
    }

    void readingWindow(Customer customer, Contract contract, Period period, String to) {
        send(
                customer,
                "reading-window/" + contract.contractNumber() + "/" + period.to(),
                to,
                "reading-window",
                Facts.of("place", contract.supplyPoint().address().streetLine()).and("day", period.to()));
    }

    void legalisationEnds(Customer customer, Meter meter, String to) {
        LocalDate until = GardenSeason.legalisedUntil(meter);
        send(
                customer,
                "legalisation/" + meter.meterId() + "/" + until,
                to,
                "legalisation-ends",
                Facts.of("meter", meter.meterId()).and("until", until));
    }

    void registrationOpen(Customer customer, String to) {
        send(
                customer,
                "registration-open/" + customer.number(),
                to,
                "registration-open",
                Facts.of("customer", customer.number()));
    }

    private void send(Customer customer, String id, String to, String kind, Facts facts) {
        messages.send(letterhead.letter(id, to, kind, facts).about(customer.number()));
    }
}
