/** Structured invoices in the national system (KSeF): which go there, when, how they are named and proved. */
@NullMarked
package pl.ebok.domain.ksef;

import org.jspecify.annotations.NullMarked;
