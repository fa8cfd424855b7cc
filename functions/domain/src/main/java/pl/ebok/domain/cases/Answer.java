package pl.ebok.domain.cases;

import java.time.Instant;

/**
 * The utility's answer to a complaint.
 *
 * @param by the clerk's user id
 */
public record Answer(Decision decision, String text, Instant at, String by) {}
