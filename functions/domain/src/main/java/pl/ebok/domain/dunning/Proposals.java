package pl.ebok.domain.dunning;

import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Demands that wait for staff's approval, and what was decided about them. */
public interface Proposals {
    /** Adds a proposal under the demand's id; false where it is there already, decided or not. */
    boolean propose(DemandForPayment demand);

    Optional<ProposedDemand> find(NoticeId id);

    /** Those of a customer, decided ones too. */
    List<ProposedDemand> ofCustomer(CustomerNumber customer);

    /** Those of a stage that wait. */
    List<ProposedDemand> waiting(String stage);

    /** Sends the demand, as it is today, in place of the proposal of its id; false where that does not wait any more. */
    boolean approve(DemandForPayment demand);

    /** Refuses a proposal; false where it does not wait any more. */
    boolean refuse(NoticeId id, String reason);
}
