package pl.ebok.domain.cases;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something the customer or the utility wrote about a complaint after it was filed.
 *
 * @param id names the request that brought it, so that one sent twice stands once
 * @param by user id of the writer; customers are not shown a clerk's
 */
public record CaseMessage(String id, Author author, String text, Instant at, String by) {
    public static final Comparator<CaseMessage> OLDEST_FIRST =
            Comparator.comparing(CaseMessage::at).thenComparing(CaseMessage::id);

    /** Which side wrote. */
    public enum Author {
        CUSTOMER,
        STAFF
    }
}
