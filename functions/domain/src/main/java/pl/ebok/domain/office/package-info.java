/** What clerks do: customers and contracts, corrections, billing runs, holds, planned interruptions. */
@NullMarked
package pl.ebok.domain.office;

import org.jspecify.annotations.NullMarked;
