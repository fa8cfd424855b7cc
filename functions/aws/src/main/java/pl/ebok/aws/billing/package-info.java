/** Tariffs, as items of the billing table. */
@NullMarked
package pl.ebok.aws.billing;

import org.jspecify.annotations.NullMarked;
