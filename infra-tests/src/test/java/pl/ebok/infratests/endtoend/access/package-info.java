/** Who may call what, and what wrong input gives, against the running suite. */
@NullMarked
package pl.ebok.infratests.endtoend.access;

import org.jspecify.annotations.NullMarked;
