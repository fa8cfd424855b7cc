/** Booked visits in the visits table, and the office's hours and topics in the configuration. */
@NullMarked
package pl.ebok.aws.visits;

import org.jspecify.annotations.NullMarked;
