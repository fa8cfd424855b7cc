/** How an archived document reaches the customer: by e-mail or in the print batch, and what is known of it then. */
@NullMarked
package pl.ebok.domain.delivery;

import org.jspecify.annotations.NullMarked;
