/** What is loaded into the functions' own class loaders, to see their calls. */
@NullMarked
package pl.ebok.bench.calls;

import org.jspecify.annotations.NullMarked;
