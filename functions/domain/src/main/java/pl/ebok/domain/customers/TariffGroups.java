package pl.ebok.domain.customers;

import org.jspecify.annotations.Nullable;

/** The tariff's price group for each charge; absent where the contract does not have that service. */
public record TariffGroups(@Nullable String water, @Nullable String sewage, String standingCharge) {}
