package pl.ebok.json;

import java.time.Duration;

/**
 * One line of log for each call or event: what was asked, how it ended, how long it took. The correlation id goes with
 * everything a call sets off, so that a mail can be followed back to the call or run it came from; nothing is personal.
 */
public final class CallLog {
    private static final ThreadLocal<String> CORRELATION = ThreadLocal.withInitial(() -> "");

    private CallLog() {}

    /** The id of what is being handled; empty outside a call. */
    public static String correlation() {
        return CORRELATION.get();
    }

    /** Goes on under the id of what set this off. */
    public static void correlate(String id) {
        CORRELATION.set(id);
    }

    /**
     * One JSON line.
     *
     * @param operation a route or a handler, never a path with its values
     * @param outcome a status, or a word
     * @param startedAt {@link System#nanoTime()} of the start
     */
    public static String line(String operation, Object outcome, long startedAt) {
        long millis = Duration.ofNanos(System.nanoTime() - startedAt).toMillis();
        return Json.write(Json.map(
                        "level",
                        "INFO",
                        "operation",
                        operation,
                        "outcome",
                        outcome,
                        "millis",
                        millis,
                        "correlation",
                        correlation()))
                + "\n";
    }
}
