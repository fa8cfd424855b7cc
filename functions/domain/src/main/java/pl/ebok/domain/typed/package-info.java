/** What people type, compared as they mean it. */
@NullMarked
package pl.ebok.domain.typed;

import org.jspecify.annotations.NullMarked;
