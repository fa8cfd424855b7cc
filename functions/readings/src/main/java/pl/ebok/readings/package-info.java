/** Meter readings of the signed-in customer. */
@NullMarked
package pl.ebok.readings;

import org.jspecify.annotations.NullMarked;
