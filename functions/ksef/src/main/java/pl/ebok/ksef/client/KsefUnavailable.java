package pl.ebok.ksef.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** KSeF did not answer, failed or asked for patience; whether it did what was asked is not known. */
public final class KsefUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration patience;

    KsefUnavailable(String what, Duration patience, @Nullable Throwable cause) {
        super(what, cause);
        this.patience = patience;
    }

    /** How long to wait before the next call. */
    public Duration patience() {
        return patience;
    }
}
