/** Codes that people read out and nobody can guess. */
@NullMarked
package pl.ebok.domain.codes;

import org.jspecify.annotations.NullMarked;
