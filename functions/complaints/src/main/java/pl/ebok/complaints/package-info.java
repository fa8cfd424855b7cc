/** Complaints of customers, as functions. */
@NullMarked
package pl.ebok.complaints;

import org.jspecify.annotations.NullMarked;
