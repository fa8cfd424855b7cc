/** The archive: documents of the ledger become files that nobody changes for as long as the law asks. */
@NullMarked
package pl.ebok.archive;

import org.jspecify.annotations.NullMarked;
