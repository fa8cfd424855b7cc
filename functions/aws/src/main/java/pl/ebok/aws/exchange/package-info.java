/** The drop folder: files other systems leave in the exchange bucket, and the reports they get back. */
@NullMarked
package pl.ebok.aws.exchange;

import org.jspecify.annotations.NullMarked;
