/** Taking over what the back office knows: customers, contracts, meters, and invoices of the earlier system. */
@NullMarked
package pl.ebok.domain.backoffice;

import org.jspecify.annotations.NullMarked;
