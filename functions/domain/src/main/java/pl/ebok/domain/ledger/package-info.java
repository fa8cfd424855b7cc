/** What a customer owes and has paid: entries, open items, balance and interest. */
@NullMarked
package pl.ebok.domain.ledger;

import org.jspecify.annotations.NullMarked;
