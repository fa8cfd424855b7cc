/** The functions behind the customer's own account, and the one that prepares data exports. */
@NullMarked
package pl.ebok.account;

import org.jspecify.annotations.NullMarked;
