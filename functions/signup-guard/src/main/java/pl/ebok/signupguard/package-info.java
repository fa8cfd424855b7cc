/** Nobody signs up without a ticket. */
@NullMarked
package pl.ebok.signupguard;

import org.jspecify.annotations.NullMarked;
