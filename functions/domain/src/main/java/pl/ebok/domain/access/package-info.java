/** Who may see which customer: registration, tickets, grants. */
@NullMarked
package pl.ebok.domain.access;

import org.jspecify.annotations.NullMarked;
