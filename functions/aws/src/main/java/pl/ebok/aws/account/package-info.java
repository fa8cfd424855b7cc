/** What the account needs besides the tables of customers and grants: pending e-mails, sign-ins, exports. */
@NullMarked
package pl.ebok.aws.account;

import org.jspecify.annotations.NullMarked;
