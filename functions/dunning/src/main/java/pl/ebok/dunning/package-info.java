/** Follows what became of a letter and demands what is overdue when the next invoice goes out. */
@NullMarked
package pl.ebok.dunning;

import org.jspecify.annotations.NullMarked;
