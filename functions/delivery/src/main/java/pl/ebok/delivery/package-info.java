/** Follows what became of documents that were sent, and starts what follows from their delivery. */
@NullMarked
package pl.ebok.delivery;

import org.jspecify.annotations.NullMarked;
