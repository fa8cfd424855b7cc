/** Tariffs, the calculation of a billing period, and the invoices that come of it. */
@NullMarked
package pl.ebok.domain.billing;

import org.jspecify.annotations.NullMarked;
