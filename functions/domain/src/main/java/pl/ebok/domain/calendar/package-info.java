/** Business days in Europe/Warsaw and Polish working days. */
@NullMarked
package pl.ebok.domain.calendar;

import org.jspecify.annotations.NullMarked;
