/** Letters sent, and the print batch. */
@NullMarked
package pl.ebok.aws.mail;

import org.jspecify.annotations.NullMarked;
