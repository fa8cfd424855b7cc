/** Rules that template.yaml must keep, read from the file itself. */
@NullMarked
package pl.ebok.infratests.template;

import org.jspecify.annotations.NullMarked;
