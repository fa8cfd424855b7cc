/** The documents customers read: what they show, how they look, and the files made of them. */
@NullMarked
package pl.ebok.archive.documents;

import org.jspecify.annotations.NullMarked;
