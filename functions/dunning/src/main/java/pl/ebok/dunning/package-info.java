/** Looks every day for what is overdue and has come to a stage that waits for no invoice. */
@NullMarked
package pl.ebok.dunning;

import org.jspecify.annotations.NullMarked;
