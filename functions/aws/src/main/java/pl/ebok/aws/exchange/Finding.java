package pl.ebok.aws.exchange;

import org.jspecify.annotations.Nullable;
import pl.ebok.json.Text;

/**
 * Something in a dropped file that could not be taken.
 *
 * @param line of the file, from 1; 0 where it is not known
 * @param entry which entry or record of the file, such as {@code "2026/31 #4"}; absent for the file as a whole
 * @param field the element or field, empty for the whole line or entry
 */
public record Finding(long line, @Nullable String entry, String field, Text reason) {}
