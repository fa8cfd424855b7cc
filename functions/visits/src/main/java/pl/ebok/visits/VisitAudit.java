package pl.ebok.visits;

import java.util.Map;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.visits.Visit;

/** Writes down what became of customers' visits; those of people without an account are nobody's data but their own. */
record VisitAudit(AccountAudit audit) {
    /** Whoever knows the visit's code. */
    static final User VISITOR = new User("visitor", "");

    void booked(User by, Visit visit) {
        changed(by, "visit-booked", visit, Map.of(), written(visit));
    }

    void cancelled(User by, Visit visit) {
        changed(by, "visit-cancelled", visit, written(visit), Map.of());
    }

    private void changed(User by, String action, Visit visit, Map<String, String> before, Map<String, String> after) {
        CustomerNumber customer = visit.visitor().customer();
        if (customer != null) {
            audit.changed(by, action, customer, visit.code().value(), before, after);
        }
    }

    private static Map<String, String> written(Visit visit) {
        return Map.of("topic", visit.topic(), "start", visit.slot().start().toString());
    }
}
