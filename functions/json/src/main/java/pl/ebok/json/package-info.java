/** JSON objects in and out, and field errors that say what is wrong in Polish and English. */
@NullMarked
package pl.ebok.json;

import org.jspecify.annotations.NullMarked;
