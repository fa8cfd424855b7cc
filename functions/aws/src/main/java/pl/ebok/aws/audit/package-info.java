/** The audit trail, as items of the audit table. */
@NullMarked
package pl.ebok.aws.audit;

import org.jspecify.annotations.NullMarked;
