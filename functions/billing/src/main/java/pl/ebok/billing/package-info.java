/** The steps of a billing run behind the state machine. */
@NullMarked
package pl.ebok.billing;

import org.jspecify.annotations.NullMarked;
