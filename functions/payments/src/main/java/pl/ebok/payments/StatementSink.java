package pl.ebok.payments;

import pl.ebok.aws.exchange.Finding;

/** Takes what a reader finds, in the order of the file. */
interface StatementSink {
    void entry(StatementEntry entry);

    void finding(Finding finding);

    /** Whether the reader is to stop here; the next reading of the file goes on. */
    default boolean full() {
        return false;
    }
}
