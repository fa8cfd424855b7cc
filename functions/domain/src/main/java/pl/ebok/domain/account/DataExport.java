package pl.ebok.domain.account;

import java.time.Instant;
import pl.ebok.domain.customers.CustomerNumber;

/** Someone's wish to get everything that is kept about a customer. */
public record DataExport(String exportId, CustomerNumber customer, Instant requestedAt) {}
