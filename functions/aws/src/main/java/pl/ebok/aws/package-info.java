/** AWS as the domain needs it: clients made once, settings from the environment, and a thin helper for one table. */
@NullMarked
package pl.ebok.aws;

import org.jspecify.annotations.NullMarked;
