package pl.ebok.domain.account;

import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.Address;

/**
 * What to change of the contact data.
 *
 * @param email the new e-mail, lower case; absent to leave it
 * @param version the version the change was made on; absent where the caller did not say
 */
public record ContactChange(
        @Nullable String email,
        Change<String> phone,
        Change<Address> correspondenceAddress,
        @Nullable Long version) {}
