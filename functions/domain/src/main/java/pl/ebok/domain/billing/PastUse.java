package pl.ebok.domain.billing;

import pl.ebok.domain.calendar.Period;

/**
 * Water used in an earlier billing period, for the chart on the invoice.
 *
 * @param use m³ of the main meters
 * @param estimated whether any part of it is an estimate
 */
public record PastUse(Period period, long use, boolean estimated) {}
