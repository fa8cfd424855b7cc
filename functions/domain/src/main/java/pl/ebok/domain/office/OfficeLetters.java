package pl.ebok.domain.office;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Letterhead.Part;
import pl.ebok.domain.messages.Messages;

/** What the office writes to customers by itself. */
public final class OfficeLetters {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d.MM.yyyy, HH:mm").withZone(BusinessZone.WARSAW);

    private final Messages messages;
    private final Letterhead letterhead;

    public OfficeLetters(Messages messages, Letterhead letterhead) {
        this.messages = messages;
        this.letterhead = letterhead;
    }

    /** Tells a new customer about the e-BOK. */
    void welcome(Customer customer, Contract contract, String to) {
        String web = letterhead.sender().webUrl();
        messages.send(letterhead
                .letter(
                        "welcome/" + contract.contractNumber() + "/" + customer.number(),
                        to,
                        new Part(
                                "Witamy, Twoja umowa i e-BOK",
                                "dziękujemy za podpisanie umowy " + contract.contractNumber() + ". Twój numer klienta: "
                                        + customer.number()
                                        + ".\n\nW e-BOK sprawdzisz saldo, faktury i zużycie, podasz odczyt wodomierza, złożysz"
                                        + " reklamację i umówisz wizytę:\n" + web
                                        + "\n\nZarejestrujesz się po otrzymaniu pierwszej faktury: potrzebne będą numer klienta"
                                        + " oraz numer i kwota faktury."),
                        new Part(
                                "Welcome, your contract and the e-BOK",
                                "thank you for signing contract " + contract.contractNumber()
                                        + ". Your customer number: "
                                        + customer.number()
                                        + ".\n\nIn the e-BOK you see your balance, invoices and use, send meter readings, make"
                                        + " complaints and book visits:\n" + web
                                        + "\n\nYou can register once you have the first invoice: you need the customer number and"
                                        + " the number and amount of the invoice."))
                .about(customer.number()));
    }

    /** Tells a customer that a contract ends, and what becomes of the account. */
    void contractEnds(Customer customer, Contract contract, LocalDate lastDay, String to) {
        String number = contract.contractNumber();
        String day = Letterhead.day(lastDay);
        String web = letterhead.sender().webUrl();
        messages.send(letterhead
                .letter(
                        "contract-ends/" + number + "/" + customer.number() + "/" + lastDay,
                        to,
                        new Part(
                                "Zakończenie umowy " + number,
                                "umowa " + number + " obowiązuje do dnia " + day
                                        + ". Ostatni okres do tego dnia rozliczymy"
                                        + " najbliższą fakturą.\n\nPo zakończeniu ostatniej umowy konto w e-BOK pozostaje do odczytu:"
                                        + " faktury, saldo i reklamacje są dostępne, odczytów już nie przyjmujemy.\n"
                                        + web),
                        new Part(
                                "End of contract " + number,
                                "contract " + number + " is in force until " + day
                                        + ". The last period up to that day is billed"
                                        + " with the next invoice.\n\nAfter the last contract has ended your e-BOK account can still"
                                        + " be read: invoices, balance and complaints stay, readings are not taken any more.\n"
                                        + web))
                .about(customer.number()));
    }

    void interruption(Interruption interruption, Customer customer, String to) {
        String place = interruption.street() + ", " + interruption.city();
        String from = WHEN.format(interruption.from());
        String until = WHEN.format(interruption.until());
        messages.send(letterhead
                .letter(
                        "interruption/" + interruption.interruptionId() + "/" + customer.number(),
                        to,
                        new Part(
                                "Planowana przerwa w dostawie wody: " + place,
                                "od " + from + " do " + until + " nie będzie wody pod adresem: " + place + "."
                                        + reason("Powód: ", interruption)
                                        + "\n\nProsimy o zgromadzenie zapasu wody. Za utrudnienia przepraszamy."),
                        new Part(
                                "Planned interruption of water supply: " + place,
                                "there will be no water from " + from + " to " + until + " at: " + place + "."
                                        + reason("Reason: ", interruption)
                                        + "\n\nPlease store some water. We apologise for the inconvenience."))
                .about(customer.number()));
    }

    private static String reason(String label, Interruption interruption) {
        return interruption.reason() == null ? "" : "\n" + label + interruption.reason();
    }
}
