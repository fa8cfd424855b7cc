/** Booked visits at the customer office. */
@NullMarked
package pl.ebok.domain.visits;

import org.jspecify.annotations.NullMarked;
