package pl.ebok.domain.messages;

import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * A letter that is printed and posted: Polish first, English below.
 *
 * @param id says what it is about and makes asking for it twice harmless; letters, digits, dots and hyphens
 * @param title what it is about, in Polish
 * @param text Polish paragraphs parted by empty lines
 * @param english the same in English
 */
public record PaperLetter(
        String id, CustomerNumber customer, String name, Address to, String title, String text, String english) {
    public PaperLetter {
        if (!id.matches("[A-Za-z0-9.-]{1,80}")) {
            throw new IllegalArgumentException("the id of a letter names its file");
        }
    }
}
