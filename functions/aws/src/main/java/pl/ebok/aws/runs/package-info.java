/** Billing runs in the billing table. */
@NullMarked
package pl.ebok.aws.runs;

import org.jspecify.annotations.NullMarked;
