/** Bank statements from the drop folder, booked entry by entry. */
@NullMarked
package pl.ebok.payments;

import org.jspecify.annotations.NullMarked;
