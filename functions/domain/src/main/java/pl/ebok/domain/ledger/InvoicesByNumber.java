package pl.ebok.domain.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import pl.ebok.domain.customers.CustomerNumber;

/** Finds invoices by their number as people write it. */
public interface InvoicesByNumber {
    /**
     * Whose invoices those are, corrections left out.
     *
     * @param numbers folded, see {@link FoldedText}; any number of them
     * @return the numbers that are known, each with the customers who have an invoice that folds to it
     */
    Map<String, Set<CustomerNumber>> ownersOf(Collection<String> numbers);

    /** Some of the customers with an invoice of that amount, those due last first; not all of its invoices are open. */
    Set<CustomerNumber> ownersOfAmount(Money amount, int most);
}
