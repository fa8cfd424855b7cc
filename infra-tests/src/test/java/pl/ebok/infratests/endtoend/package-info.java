/** A deployed e-BOK as its users meet it; needs a running stack, see {@code make test}. */
@NullMarked
package pl.ebok.infratests.endtoend;

import org.jspecify.annotations.NullMarked;
