/** Who changed what, when, before and after. */
@NullMarked
package pl.ebok.domain.audit;

import org.jspecify.annotations.NullMarked;
