package pl.ebok.domain.access;

import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** Who may act for whom. */
public interface Grants {
    Optional<Grant> find(String userId, CustomerNumber customer);

    List<Grant> ofUser(String userId);

    List<Grant> ofCustomer(CustomerNumber customer);

    /** Grants of users who signed up under that e-mail, lower case. */
    List<Grant> ofEmail(String email);

    /** Adds a grant; one that is there already stays as it is. */
    void add(Grant grant);

    /**
     * Adds a grant and uses its ticket up, both or neither.
     *
     * @return false where the ticket is gone: somebody was faster, or it was taken back
     */
    boolean takeUp(Ticket ticket, Grant grant);

    void revoke(String userId, CustomerNumber customer);
}
