/** Meters and readings, as items of the metering table. */
@NullMarked
package pl.ebok.aws.metering;

import org.jspecify.annotations.NullMarked;
