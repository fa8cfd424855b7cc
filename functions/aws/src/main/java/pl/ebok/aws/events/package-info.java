/** Events that are not calls of the API: how they are decoded, and how their failures are told. */
@NullMarked
package pl.ebok.aws.events;

import org.jspecify.annotations.NullMarked;
