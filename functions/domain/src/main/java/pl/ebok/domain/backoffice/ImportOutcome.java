package pl.ebok.domain.backoffice;

import java.util.List;
import pl.ebok.domain.metering.Reading;

/** What became of a record. */
public sealed interface ImportOutcome {
    /** The same record was taken before. */
    record Unchanged() implements ImportOutcome {}

    /** Taken; where another value was known for a day already, that one stays. */
    record Taken(List<KeptReading> kept) implements ImportOutcome {
        public Taken {
            kept = List.copyOf(kept);
        }
    }

    /** A reading known here that the record has otherwise. */
    record KeptReading(String meterId, Reading kept, Reading refused) {}
}
