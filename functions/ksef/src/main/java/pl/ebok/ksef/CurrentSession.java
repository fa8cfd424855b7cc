package pl.ebok.ksef;

import org.jspecify.annotations.Nullable;

/**
 * The one session that is going on.
 *
 * @param id our own, by which the invoices in it are found
 * @param offline whether its invoices reached their buyers before they are sent
 * @param reference KSeF's; absent until it is opened
 * @param looks how often was asked how it stands
 */
record CurrentSession(
        String id,
        Kind kind,
        boolean offline,
        State state,
        @Nullable String reference,
        int looks) {
    /** How its invoices are sent. */
    enum Kind {
        BATCH,
        ONLINE
    }

    /** How far it came; after a crash it goes on from there. */
    enum State {
        /** Invoices are taken into it; nothing is open at KSeF that counts. */
        TAKING,
        /** Open at KSeF. */
        OPENED,
        /** All is sent: KSeF works on it. */
        CLOSED
    }

    CurrentSession opened(String at) {
        return new CurrentSession(id, kind, offline, State.OPENED, at, 0);
    }

    CurrentSession closed() {
        return new CurrentSession(id, kind, offline, State.CLOSED, reference, 0);
    }

    /** Once more from the start: what was opened is left to end by itself. */
    CurrentSession anew() {
        return new CurrentSession(id, kind, offline, State.TAKING, null, 0);
    }

    CurrentSession lookedAt() {
        return new CurrentSession(id, kind, offline, state, reference, looks + 1);
    }
}
