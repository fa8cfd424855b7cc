package pl.ebok.domain.runs;

import pl.ebok.domain.customers.CustomerNumber;

/** A contract that could not be billed. {@code detail} says what is missing, without personal data. */
public record RunFailure(CustomerNumber customer, String contractNumber, String reason, String detail) {}
