package pl.ebok.domain.ksef;

/** How an invoice comes to KSeF, which decides its deadline and the codes on what the buyer gets before its number. */
public enum SendingMode {
    /** Sent on the day of issue. */
    ONLINE,
    /** Issued first, sent on the next working day at the latest. */
    OFFLINE24,
    /** Issued while KSeF was out. */
    OUTAGE,
    /** Issued in an announced emergency. */
    EMERGENCY,
    /** Issued in a total failure: never sent. */
    TOTAL_FAILURE;

    /** Whether the seller declares the invoice as offline when it is sent. */
    public boolean isOffline() {
        return this != ONLINE;
    }
}
