package pl.ebok.domain.office;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;

/** Finds customers by parts of what is known of them; what changed a moment ago may be missing. */
public interface CustomerSearch {
    int MAX_PAGE = 100;

    /**
     * Customers in whose text every word is found, by number.
     *
     * @param words as {@link SearchText#words} gives them; none finds all
     * @param after the number to go on after; absent at the start
     */
    Found find(List<String> words, int limit, @Nullable String after);

    /** A part of what is found, with the number to go on after; absent at the end. */
    record Found(List<CustomerNumber> numbers, @Nullable String next) {
        public Found {
            numbers = List.copyOf(numbers);
        }
    }

    /** Gives all that is found, page by page. */
    default void forEach(List<String> words, Consumer<CustomerNumber> each) {
        String after = null;
        do {
            Found found = find(words, MAX_PAGE, after);
            found.numbers().forEach(each);
            after = found.next();
        } while (after != null);
    }
}
