package pl.ebok.domain.ledger;

import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Overpayments that are to be sent back. */
public interface Refunds {
    Optional<RefundRequest> find(CustomerNumber customer, String refundId);

    /** How many refunds the customer ever asked for: a new one is taken only as the next of them. */
    int count(CustomerNumber customer);

    /**
     * Keeps the request and takes its amount off the account, all or nothing.
     *
     * @param count as it was when the account was read
     * @return false where another request came between or this one is there already
     */
    boolean add(CustomerNumber customer, RefundRequest request, int count);
}
