/** Messages to be sent, as items of the mail table. */
@NullMarked
package pl.ebok.aws.messages;

import org.jspecify.annotations.NullMarked;
