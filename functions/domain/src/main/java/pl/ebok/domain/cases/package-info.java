/** Complaints: their files and messages, the period for an answer, and what follows from silence. */
@NullMarked
package pl.ebok.domain.cases;

import org.jspecify.annotations.NullMarked;
