package pl.ebok.domain.office;

import java.time.LocalDate;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Service;
import pl.ebok.domain.messages.Facts;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.Messages;
import pl.ebok.domain.messages.Words;

/** What the office writes to customers by itself. */
public final class OfficeLetters {
    private final Messages messages;
    private final Letterhead letterhead;

    public OfficeLetters(Messages messages, Letterhead letterhead) {
        this.messages = messages;
        this.letterhead = letterhead;
    }

    /** Tells a new customer about the e-BOK. */
    void welcome(Customer customer, Contract contract, String to) {
        send(
                customer,
                "welcome/" + contract.contractNumber() + "/" + customer.number(),
                to,
                "welcome",
                Facts.of("contract", contract.contractNumber())
                        .and("customer", customer.number())
                        .and("account", customer.bankAccount().grouped())
                        .and("place", contract.supplyPoint().address().streetLine())
                        .and("services", services(contract))
                        .and("months", contract.periodMonths()));
    }

    private static Words services(Contract contract) {
        boolean water = contract.services().contains(Service.WATER);
        boolean sewage = contract.services().contains(Service.SEWAGE);
        return water && sewage
                ? new Words("dostarczanie wody i odprowadzanie ścieków", "water supply and sewage disposal")
                : water
                        ? new Words("dostarczanie wody", "water supply")
                        : new Words("odprowadzanie ścieków", "sewage disposal");
    }

    /** Tells a customer that a contract ends, and what becomes of the account. */
    void contractEnds(Customer customer, Contract contract, LocalDate lastDay, String to) {
        String number = contract.contractNumber();
        send(
                customer,
                "contract-ends/" + number + "/" + customer.number() + "/" + lastDay,
                to,
                "contract-ends",
                Facts.of("contract", number)
                        .and("lastDay", lastDay)
                        .and("place", contract.supplyPoint().address().streetLine()));
    }

    void interruption(Interruption interruption, Customer customer, String to) {
        send(
                customer,
                "interruption/" + interruption.interruptionId() + "/" + customer.number(),
                to,
                "interruption",
                Facts.of("place", interruption.street() + ", " + interruption.city())
                        .and("from", interruption.from().atZone(BusinessZone.WARSAW))
                        .and("until", interruption.until().atZone(BusinessZone.WARSAW))
                        .and("reason", interruption.reason()));
    }

    private void send(Customer customer, String id, String to, String kind, Facts facts) {
        messages.send(letterhead.letter(id, to, kind, facts).about(customer.number()));
    }
}
