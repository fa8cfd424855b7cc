/** A client of KSeF's API 2: signing in, sessions, receipts; with nothing but the JDK. */
@NullMarked
package pl.ebok.ksef.client;

import org.jspecify.annotations.NullMarked;
