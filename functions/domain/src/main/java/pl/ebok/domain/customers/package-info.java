/** Customers, their contracts, supply points and consents. */
@NullMarked
package pl.ebok.domain.customers;

import org.jspecify.annotations.NullMarked;
