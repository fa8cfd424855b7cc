/** Booked visits, as functions. */
@NullMarked
package pl.ebok.visits;

import org.jspecify.annotations.NullMarked;
