package pl.ebok.domain.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the utility has done about a complaint.
 *
 * @param takenUp whether a clerk has written to the customer
 * @param warned the last stage staff were warned of
 */
public record Handling(
        boolean takenUp,
        @Nullable DeadlineStage warned,
        @Nullable Answer answer) {
    public static final Handling NONE = new Handling(false, null, null);

    Handling beingTakenUp() {
        return new Handling(true, warned, answer);
    }

    Handling warnedOf(DeadlineStage stage) {
        return new Handling(takenUp, stage, answer);
    }

    Handling answered(Answer given) {
        return new Handling(takenUp, warned, given);
    }
}
