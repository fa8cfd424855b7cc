/** Customers, as items of the customers table. */
@NullMarked
package pl.ebok.aws.customers;

import org.jspecify.annotations.NullMarked;
