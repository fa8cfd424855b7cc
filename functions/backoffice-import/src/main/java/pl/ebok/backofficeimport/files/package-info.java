/** The drop folder, its files line by line, and the report of what is wrong with them. */
@NullMarked
package pl.ebok.backofficeimport.files;

import org.jspecify.annotations.NullMarked;
