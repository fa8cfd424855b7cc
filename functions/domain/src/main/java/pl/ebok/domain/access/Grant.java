package pl.ebok.domain.access;

import java.time.Instant;
import pl.ebok.domain.customers.CustomerNumber;

/** The right of a user to act for a customer. {@code userId} is the user pool's {@code sub}. */
public record Grant(String userId, String email, CustomerNumber customerNumber, Role role, Instant grantedAt) {}
