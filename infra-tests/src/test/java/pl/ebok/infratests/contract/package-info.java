/** Checks of openapi.yaml by itself, and against the template and the functions that answer it. */
@NullMarked
package pl.ebok.infratests.contract;

import org.jspecify.annotations.NullMarked;
