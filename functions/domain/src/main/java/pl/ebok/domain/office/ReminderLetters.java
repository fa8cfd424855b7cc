package pl.ebok.domain.office;

import java.time.LocalDate;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
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
        String day = Letterhead.day(period.to());
        String place = contract.supplyPoint().address().streetLine();
        send(
                customer,
                "reading-window/" + contract.contractNumber() + "/" + period.to(),
                to,
                new Part(
                        "Podaj odczyt wodomierza",
                        "okres rozliczeniowy dla adresu " + place + " kończy się " + day
                                + ". Odczyt podany teraz w e-BOK zostanie rozliczony na następnej fakturze; bez niego"
                                + " zużycie oszacujemy."),
                new Part(
                        "Send your meter reading",
                        "the billing period of " + place + " ends on " + day
                                + ". A reading sent now in the e-BOK goes into the next invoice; without one the use is"
                                + " estimated."));
    }

    void legalisationEnds(Customer customer, Meter meter, String to) {
        LocalDate until = GardenSeason.legalisedUntil(meter);
        String day = Letterhead.day(until);
        send(
                customer,
                "legalisation/" + meter.meterId() + "/" + until,
                to,
                new Part(
                        "Kończy się legalizacja wodomierza ogrodowego",
                        "cecha legalizacyjna wodomierza ogrodowego " + meter.meterId() + " jest ważna do " + day
                                + ". Po tym dniu jego odczytów nie rozliczamy; prosimy o wymianę wodomierza."),
                new Part(
                        "Your garden meter's legalisation ends",
                        "the legalisation of garden meter " + meter.meterId() + " is valid until " + day
                                + ". After that day its readings do not count; please have the meter replaced."));
    }

    void registrationOpen(Customer customer, String to) {
        String web = letterhead.sender().webUrl();
        send(
                customer,
                "registration-open/" + customer.number(),
                to,
                new Part(
                        "Możesz się już zarejestrować w e-BOK",
                        "wystawiliśmy Twoją pierwszą fakturę. Z numerem klienta " + customer.number()
                                + " oraz numerem i kwotą tej faktury założysz"
                                + " konto w e-BOK:\n" + web),
                new Part(
                        "You can register in the e-BOK now",
                        "your first invoice was issued. With your customer number " + customer.number()
                                + " and the number and amount of that invoice"
                                + " you can sign up in the e-BOK:\n" + web));
    }

    private void send(Customer customer, String id, String to, Part pl, Part en) {
        messages.send(letterhead.letter(id, to, pl, en).about(customer.number()));
    }
}
