/** Complaints, their deadlines and answers. */
@NullMarked
package pl.ebok.domain.cases;

import org.jspecify.annotations.NullMarked;
