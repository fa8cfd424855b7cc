/** Synthetic customers, and what measures the functions with them. */
@NullMarked
package pl.ebok.bench;

import org.jspecify.annotations.NullMarked;
