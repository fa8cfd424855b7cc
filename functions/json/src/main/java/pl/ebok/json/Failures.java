package pl.ebok.json;

import java.util.ArrayList;
import java.util.List;

/** Describes a failure for the log without its message, which may hold personal data. */
public final class Failures {
    private static final int FRAMES = 12;

    private Failures() {}

    /** One JSON line for what is no failure yet: a service asked to be called later, and it comes again. */
    public static String later(String operation) {
        return Json.write(Json.map("level", "WARN", "operation", operation, "outcome", "later")) + "\n";
    }

    /** One JSON line: what was done, the classes of the failure and its causes, and where it happened. */
    public static String describe(String operation, Throwable failure) {
        List<String> classes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && classes.size() < FRAMES; cause = cause.getCause()) {
            classes.add(cause.getClass().getName());
        }
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frames.size() < FRAMES) {
                frames.add(frame.toString());
            }
        }
        return Json.write(Json.map("level", "ERROR", "operation", operation, "failure", classes, "at", frames)) + "\n";
    }
}
