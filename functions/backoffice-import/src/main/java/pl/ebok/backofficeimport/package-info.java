/** Takes files of the back office out of the drop folder: customers and tariffs. */
@NullMarked
package pl.ebok.backofficeimport;

import org.jspecify.annotations.NullMarked;
