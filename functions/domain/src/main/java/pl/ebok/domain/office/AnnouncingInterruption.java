package pl.ebok.domain.office;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import pl.ebok.domain.account.User;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.messages.Notifications;

/** Tells the customers of a street about a planned interruption, unless they switched that off. */
public final class AnnouncingInterruption {
    private final CustomerSearch search;
    private final Customers customers;
    private final Notifications notifications;
    private final OfficeLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    public AnnouncingInterruption(
            CustomerSearch search,
            Customers customers,
            Notifications notifications,
            OfficeLetters letters,
            AuditTrail audit,
            Clock clock) {
        this.search = search;
        this.customers = customers;
        this.notifications = notifications;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns how many customers are told. */
    public int apply(User clerk, Interruption interruption) {
        var told = new AtomicInteger();
        search.forEach(
                SearchText.words(interruption.street().replaceFirst("^(?i)ul\\.\\s*", "") + " " + interruption.city()),
                number -> customers
                        .find(number)
                        .filter(customer -> isTouched(customer, interruption))
                        .flatMap(customer -> address(customer).map(to -> {
                            letters.interruption(interruption, customer, to);
                            return customer;
                        }))
                        .ifPresent(_ -> told.incrementAndGet()));
        audit.add(new AuditEntry(
                clock.instant(),
                clerk.actor(),
                "interruption-announced",
                null,
                interruption.interruptionId(),
                Map.of(),
                Map.of(
                        "city", interruption.city(),
                        "street", interruption.street(),
                        "from", interruption.from().toString(),
                        "to", interruption.until().toString(),
                        "notified", String.valueOf(told.get()))));
        return told.get();
    }

    private boolean isTouched(Customer customer, Interruption interruption) {
        return customer.contracts().stream()
                .filter(contract -> contract.inForceOn(BusinessZone.dayOf(interruption.from())))
                .anyMatch(
                        contract -> interruption.touches(contract.supplyPoint().address()));
    }

    private Optional<String> address(Customer customer) {
        return Optional.ofNullable(customer.email())
                .filter(_ -> notifications.of(customer.number()).plannedInterruption());
    }
}
