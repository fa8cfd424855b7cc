/** The back office's format: one customer a line, and the tariff; every rule it has to keep. */
@NullMarked
package pl.ebok.backofficeimport.format;

import org.jspecify.annotations.NullMarked;
