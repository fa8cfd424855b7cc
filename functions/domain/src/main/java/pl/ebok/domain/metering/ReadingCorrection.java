package pl.ebok.domain.metering;

import java.time.Instant;

/**
 * That a stored reading was put right; it stays with the reading.
 *
 * @param valueBefore m³ that stood there before
 * @param by who did it
 * @param reason as staff gave it
 */
public record ReadingCorrection(long valueBefore, String by, Instant at, String reason) {}
