/** Billing runs: a cycle billed on a day, customer by customer, as often as it takes and each invoice once. */
@NullMarked
package pl.ebok.domain.runs;

import org.jspecify.annotations.NullMarked;
