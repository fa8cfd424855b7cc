/** Sends what waits to KSeF, session by session, and notes what became of it. */
@NullMarked
package pl.ebok.ksef;

import org.jspecify.annotations.NullMarked;
