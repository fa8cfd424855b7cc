/** The ledger table: one partition a customer, and the JSON of invoices and demands as they are kept. */
@NullMarked
package pl.ebok.aws.ledger;

import org.jspecify.annotations.NullMarked;
