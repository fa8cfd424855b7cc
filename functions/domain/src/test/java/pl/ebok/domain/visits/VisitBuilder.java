package pl.ebok.domain.visits;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.UUID;
import pl.ebok.domain.customers.CustomerNumber;

/** Visits for tests; each with a code and request of its own unless the test says otherwise. */
public final class VisitBuilder {
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private LocalDateTime from = LocalDateTime.parse("2026-10-05T09:00");
    private int minutes = 45;
    private int desk = 1;
    private CustomerNumber customer;
    private String email = "jan@example.com";
    private Instant bookedAt = Instant.parse("2026-10-01T08:00:00Z");

    public static VisitBuilder aVisit() {
        return new VisitBuilder();
    }

    public VisitBuilder from(String localDateTime) {
        from = LocalDateTime.parse(localDateTime);
        return this;
    }

    public VisitBuilder lasting(int length) {
        minutes = length;
        return this;
    }

    public VisitBuilder atDesk(int number) {
        desk = number;
        return this;
    }

    public VisitBuilder of(String customerNumber) {
        customer = new CustomerNumber(customerNumber);
        return this;
    }

    public VisitBuilder by(String address) {
        email = address;
        return this;
    }

    public VisitBuilder bookedAt(String instant) {
        bookedAt = Instant.parse(instant);
        return this;
    }

    public Visit build() {
        return new Visit(
                VisitCode.next(from.toLocalDate(), RANDOM),
                "contract-signing",
                new Slot(from, minutes),
                desk,
                new Visitor("Jan Nowak", email, customer == null ? null : "+48 600 100 200", customer),
                UUID.randomUUID().toString(),
                bookedAt);
    }
}
