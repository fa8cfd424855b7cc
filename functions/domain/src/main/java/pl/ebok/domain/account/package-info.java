/** What customers do with their own account: contact data, consents, who else may see it, their data rights. */
@NullMarked
package pl.ebok.domain.account;

import org.jspecify.annotations.NullMarked;
