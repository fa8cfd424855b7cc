/** What is kept about invoices on their way to KSeF. */
@NullMarked
package pl.ebok.aws.ksef;

import org.jspecify.annotations.NullMarked;
