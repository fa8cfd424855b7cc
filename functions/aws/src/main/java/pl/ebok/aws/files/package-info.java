/** Files in buckets: links to download them. */
@NullMarked
package pl.ebok.aws.files;

import org.jspecify.annotations.NullMarked;
