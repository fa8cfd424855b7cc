/** Tickets, grants, attempts and kept answers, as items of the access table. */
@NullMarked
package pl.ebok.aws.access;

import org.jspecify.annotations.NullMarked;
