/** Meters and their readings: what may be given, and what was used. */
@NullMarked
package pl.ebok.domain.metering;

import org.jspecify.annotations.NullMarked;
