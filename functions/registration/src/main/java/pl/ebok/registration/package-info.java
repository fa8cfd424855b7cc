/** Who can register, and the ticket for those who prove to be a customer. */
@NullMarked
package pl.ebok.registration;

import org.jspecify.annotations.NullMarked;
