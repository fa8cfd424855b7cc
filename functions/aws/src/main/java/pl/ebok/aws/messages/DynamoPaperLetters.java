package pl.ebok.aws.messages;

import java.time.Clock;
import java.time.Duration;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.messages.PaperLetter;
import pl.ebok.domain.messages.PaperLetters;

/** Letters asked for, in the mail table: its stream brings each of them to who draws and prints it. */
public final class DynamoPaperLetters implements PaperLetters {
    private static final String TYPE = "PAPER";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Table table;
    private final Clock clock;

    public DynamoPaperLetters(Table table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void post(PaperLetter letter) {
        Address to = letter.to();
        // An id that is there already was asked for before: nothing to do.
        table.putIfAbsent(Item.of(TYPE + "#" + letter.id(), TYPE)
                .with("type", TYPE)
                .with("id", letter.id())
                .with("customerNumber", letter.customer().value())
                .with("name", letter.name())
                .with("street", to.street())
                .with("building", to.building())
                .with("flat", to.flat())
                .with("postalCode", to.postalCode())
                .with("city", to.city())
                .with("title", letter.title())
                .with("text", letter.text())
                .with("english", letter.english())
                .expiresAt(clock.instant().plus(KEPT)));
    }

    /** A letter as it comes out of the table or its stream. */
    public static PaperLetter read(Item item) {
        return new PaperLetter(
                item.text("id"),
                new CustomerNumber(item.text("customerNumber")),
                item.text("name"),
                new Address(
                        item.text("street"),
                        item.text("building"),
                        item.optionalText("flat"),
                        item.text("postalCode"),
                        item.text("city")),
                item.text("title"),
                item.text("text"),
                item.text("english"));
    }
}
