/** Sends archived documents and letters by e-mail, or puts them into the print batch. */
@NullMarked
package pl.ebok.mail;

import org.jspecify.annotations.NullMarked;
