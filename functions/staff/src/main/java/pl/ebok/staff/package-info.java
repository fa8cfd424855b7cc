/** The function behind the clerks' pages, one class a matter. */
@NullMarked
package pl.ebok.staff;

import org.jspecify.annotations.NullMarked;
