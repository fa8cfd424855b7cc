/** Compares the archive with the ledger: what is missing, changed or belongs to nothing. */
@NullMarked
package pl.ebok.archive.audit;

import org.jspecify.annotations.NullMarked;
