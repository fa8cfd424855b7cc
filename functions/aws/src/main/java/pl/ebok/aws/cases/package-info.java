/** Complaints in the cases table, and their files in the attachments bucket. */
@NullMarked
package pl.ebok.aws.cases;

import org.jspecify.annotations.NullMarked;
