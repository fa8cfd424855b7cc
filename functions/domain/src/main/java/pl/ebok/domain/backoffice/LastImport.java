package pl.ebok.domain.backoffice;

import pl.ebok.domain.customers.Customer;

/** What the back office last said about a customer: what differs from it was changed since, here or there. */
public record LastImport(Customer customer, String fingerprint) {}
