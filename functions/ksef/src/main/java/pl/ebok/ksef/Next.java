package pl.ebok.ksef;

/** What a step asks for: to be called again after a pause, or nothing more. */
sealed interface Next {
    /**
     * @param seconds pause before the next step
     * @param waiting how many invoices were seen waiting; while more come, they are gathered
     */
    record Again(int seconds, int waiting) implements Next {}

    /** Nothing waits, or another execution works on it. */
    record Done() implements Next {}
}
