/** Demands for payment: stages, holds and when each is due. */
@NullMarked
package pl.ebok.domain.dunning;

import org.jspecify.annotations.NullMarked;
