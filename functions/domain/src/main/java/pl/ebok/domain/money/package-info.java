/** Amounts in PLN and the places where they are rounded. */
@NullMarked
package pl.ebok.domain.money;

import org.jspecify.annotations.NullMarked;
