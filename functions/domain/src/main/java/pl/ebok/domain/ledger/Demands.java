package pl.ebok.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/** Writes demands for payment, proposals of them and what holds them back; a customer's own are read with the ledger. */
public interface Demands {
    /** Demands of a stage, newest first. */
    List<DemandForPayment> ofStage(String stage);

    /** Proposals of a stage that wait. */
    List<ProposedDemand> waiting(String stage);

    /** Sends a demand under its id; false where it is there already. */
    boolean add(DemandForPayment demand);

    /** Notes that a demand reached the customer. The first time counts, and nothing once its e-mail came back. */
    void recordDelivered(CustomerNumber customer, String noticeId, LocalDate deliveredOn);

    /**
     * Lays a demand before staff under its id, in place of the one that waits, if any.
     *
     * @param waiting the customer's proposal of the stage that waits, as it was read
     * @return false where one of its id was approved, or one that is not {@code waiting} waits
     */
    boolean propose(ProposedDemand proposal, @Nullable ProposedDemand waiting);

    /** Sends the demand, as it is today, in place of the proposal of its id; false where that does not wait any more. */
    boolean approve(DemandForPayment demand);

    /** Refuses a proposal; false where it does not wait any more. */
    boolean refuse(NoticeId id, String reason);

    /**
     * Notes that the e-mail of a demand came back, so that it never reached the customer, and sends its printed copy, both
     * or neither. The first time counts.
     *
     * @param printed absent where nothing of it is owed any more
     */
    void recordBounced(DemandForPayment demand, LocalDate bouncedOn, @Nullable DemandForPayment printed);

    /** Adds a hold, or changes the one of its id. */
    void putHold(CustomerNumber customer, DunningHold hold);
}
