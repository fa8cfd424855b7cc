/** Booked visits at the customer office: topics, opening hours, free slots, bookings and reminders. */
@NullMarked
package pl.ebok.domain.visits;

import org.jspecify.annotations.NullMarked;
