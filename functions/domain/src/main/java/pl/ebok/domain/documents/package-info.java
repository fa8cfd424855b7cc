/** Copies of documents in the archive, and how customers get at them. */
@NullMarked
package pl.ebok.domain.documents;

import org.jspecify.annotations.NullMarked;
