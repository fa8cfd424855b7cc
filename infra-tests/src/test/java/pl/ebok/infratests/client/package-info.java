/** Small clients to drive a deployed e-BOK from outside. */
@NullMarked
package pl.ebok.infratests.client;

import org.jspecify.annotations.NullMarked;
