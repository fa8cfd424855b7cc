/** The function behind the customer's invoices and demands for payment. */
@NullMarked
package pl.ebok.invoices;

import org.jspecify.annotations.NullMarked;
