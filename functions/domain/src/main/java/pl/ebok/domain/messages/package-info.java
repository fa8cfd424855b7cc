/** Letters the office sends by e-mail besides invoices and demands. */
@NullMarked
package pl.ebok.domain.messages;

import org.jspecify.annotations.NullMarked;
