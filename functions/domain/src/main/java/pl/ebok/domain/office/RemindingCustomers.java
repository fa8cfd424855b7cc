package pl.ebok.domain.office;

import java.time.LocalDate;
import java.util.Optional;
import pl.ebok.domain.access.Grants;
import pl.ebok.domain.calendar.Period;
import pl.ebok.domain.customers.BillingPeriods;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.messages.Notifications;
import pl.ebok.domain.metering.GardenSeason;
import pl.ebok.domain.metering.Meters;

/**
 * Tells customers once what is due: that a reading counts now, that a garden meter's legalisation ends, and, new ones,
 * that they can register. Each letter's id names its occasion, so a day run twice, or after a gap, sends each once.
 */
public final class RemindingCustomers {
    /** A reading so many days before the period's end counts as its end. */
    private static final int WINDOW_DAYS = 7;
    /** Whoever has not registered by then does not want to. */
    private static final int NEW_FOR_MONTHS = 6;

    private final Customers customers;
    private final Meters meters;
    private final Ledger ledger;
    private final Grants grants;
    private final Notifications notifications;
    private final ReminderLetters letters;

    public RemindingCustomers(
            Customers customers,
            Meters meters,
            Ledger ledger,
            Grants grants,
            Notifications notifications,
            ReminderLetters letters) {
        this.customers = customers;
        this.meters = meters;
        this.ledger = ledger;
        this.grants = grants;
        this.notifications = notifications;
        this.letters = letters;
    }

    /** Does nothing for a number that is nobody's. */
    public void apply(CustomerNumber number, LocalDate today) {
        customers.find(number).ifPresent(customer -> remind(customer, today));
    }

    private void remind(Customer customer, LocalDate today) {
        String email = customer.email();
        if (email == null || !customer.hasContractInForce(today)) {
            return;
        }
        NotificationChoices choices = notifications.of(customer.number());
        if (choices.readingWindowOpen()) {
            customer.contracts()
                    .forEach(contract -> windowOpenOn(contract, today)
                            .ifPresent(period -> letters.readingWindow(customer, contract, period, email)));
        }
        if (choices.legalisationEnding()) {
            meters.ofCustomer(customer.number()).stream()
                    .filter(meter -> GardenSeason.legalisationEndsSoon(meter, today))
                    .forEach(meter -> letters.legalisationEnds(customer, meter, email));
        }
        if (isNew(customer, today) && hasInvoiceButNobodyRegistered(customer.number())) {
            letters.registrationOpen(customer, email);
        }
    }

    private static Optional<Period> windowOpenOn(Contract contract, LocalDate today) {
        Optional<Period> period = BillingPeriods.beginning(contract, BillingPeriods.firstUnbilledDay(contract, null));
        while (period.isPresent() && period.get().to().isBefore(today)) {
            period = BillingPeriods.beginning(contract, period.get().to().plusDays(1));
        }
        return period.filter(open -> !today.isBefore(open.to().minusDays(WINDOW_DAYS)));
    }

    private static boolean isNew(Customer customer, LocalDate today) {
        return customer.contracts().stream()
                .allMatch(contract -> contract.signedOn().isAfter(today.minusMonths(NEW_FOR_MONTHS)));
    }

    private boolean hasInvoiceButNobodyRegistered(CustomerNumber number) {
        return grants.ofCustomer(number).isEmpty()
                && !ledger.read(number).invoices().isEmpty();
    }
}
