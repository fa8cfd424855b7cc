package pl.ebok.ksef.client;

import java.net.URI;
import java.util.List;

/**
 * How a session stands.
 *
 * @param code of the contract: 100 open, 150 and 170 going on, 200 and 445 done, anything else broken off
 * @param description KSeF's words with its details
 * @param receipts pages of the receipt over all its invoices
 */
public record SessionState(int code, String description, List<URI> receipts) {
    private static final int OPEN = 100;
    private static final int SERVER_TRIES_AGAIN = 150;
    private static final int CLOSED = 170;

    public SessionState {
        receipts = List.copyOf(receipts);
    }

    public boolean isOpen() {
        return code == OPEN;
    }

    public boolean isGoingOn() {
        return code == SERVER_TRIES_AGAIN || code == CLOSED;
    }
}
