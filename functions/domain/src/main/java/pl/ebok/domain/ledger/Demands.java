package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.customers.CustomerNumber;

/** Writes demands for payment, proposals of them and what holds them back; a customer's own are read with the ledger. */
public interface Demands {
    /** Demands of a stage, newest first. */
    List<DemandForPayment> ofStage(String stage);

    /** Proposals of a stage that wait. */
    List<ProposedDemand> waiting(String stage);

    /** Sends a demand under its id; false where it is there already. */
    boolean add(DemandForPayment demand);

    /** Notes that a demand reached the customer. The first time counts. */
    void recordDelivered(CustomerNumber customer, String noticeId, LocalDate deliveredOn);

    /** Lays a demand before staff under its id; false where it is there already, decided or not. */
    boolean propose(DemandForPayment demand);

    /** Sends the demand, as it is today, in place of the proposal of its id; false where that does not wait any more. */
    boolean approve(DemandForPayment demand);

    /** Refuses a proposal; false where it does not wait any more. */
    boolean refuse(NoticeId id, String reason);

    /** Adds a hold, or changes the one of its id. */
    void putHold(CustomerNumber customer, DunningHold hold);
}
