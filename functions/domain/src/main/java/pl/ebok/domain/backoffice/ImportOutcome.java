package pl.ebok.domain.backoffice;

import java.util.List;
import pl.ebok.domain.metering.Reading;

/** What became of a record. */
public sealed interface ImportOutcome {
    /** The same record was taken before. */
    record Unchanged() implements ImportOutcome {}

    /**
     * Taken; where another value was known for a day already, that one stays.
     *
     * @param notStored numbers of invoices and contracts that another invoice or a later state stood in the way of
     */
    record Taken(List<KeptReading> kept, List<String> notStored) implements ImportOutcome {
        public Taken {
            kept = List.copyOf(kept);
            notStored = List.copyOf(notStored);
        }
    }

    /** A reading known here that the record has otherwise. */
    record KeptReading(String meterId, Reading kept, Reading refused) {}
}
