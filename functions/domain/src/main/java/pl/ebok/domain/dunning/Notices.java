package pl.ebok.domain.dunning;

import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;

/** Demands for payment sent, and what holds them back. */
public interface Notices {
    /** Demands of a customer, newest first. */
    List<DemandForPayment> ofCustomer(CustomerNumber customer);

    /** Demands of a stage, newest first. */
    List<DemandForPayment> ofStage(String stage);

    /** Adds a demand under its id; false where it is there already. */
    boolean add(DemandForPayment demand);

    /** Notes that a demand reached the customer. The first time counts. */
    void recordDelivered(CustomerNumber customer, String noticeId, LocalDate deliveredOn);

    List<DunningHold> holdsOf(CustomerNumber customer);

    /** Adds a hold, or changes the one of its id. */
    void putHold(CustomerNumber customer, DunningHold hold);
}
