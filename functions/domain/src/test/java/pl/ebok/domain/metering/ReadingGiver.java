package pl.ebok.domain.metering;

import static pl.ebok.domain.billing.SupplyPointBuilder.aSupplyPoint;
import static pl.ebok.domain.billing.SupplyPointBuilder.reading;

import java.time.LocalDate;
import pl.ebok.domain.billing.SupplyPointBuilder;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.metering.SubmittedReading.Accepted;

/** Somebody who gives readings of a supply point on a day in November. */
abstract class ReadingGiver {
    static final String[] HISTORY = {"2026-02-28=461", "2026-04-30=470", "2026-06-30=479", "2026-08-31=488"};

    LocalDate today = LocalDate.parse("2026-11-02");
    LocalDate billedUntil;
    boolean confirmed;
    ReadingSource source = ReadingSource.CUSTOMER;
    SupplyPointBuilder point = aSupplyPoint().main("M1", HISTORY);
    MemoryMeters meters;

    WhenBilled accepted(String meterId, String reading) {
        return ((Accepted) submit(meterId, reading)).whenBilled();
    }

    SubmittedReading submit(String meterId, String reading) {
        meters = new MemoryMeters(point.meters());
        return submitTo(meterId, reading);
    }

    SubmittedReading resubmit(String reading) {
        return submitTo("M1", reading);
    }

    SubmittedReading submitTo(String meterId, String text) {
        Reading reading = reading(text);
        return new SubmittingReading(OneCustomer.of(point.customer()), meters, (customer, contract) -> billedUntil)
                .apply(
                        new ReadingSubmission(
                                new CustomerNumber("101001"),
                                meterId,
                                reading.readOn(),
                                reading.value(),
                                confirmed,
                                source),
                        today);
    }
}
