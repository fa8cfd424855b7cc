package pl.ebok.domain.cases;

import org.jspecify.annotations.Nullable;

/**
 * What the utility has done about a complaint.
 *
 * @param warned the last stage staff were warned of
 */
public record Handling(
        @Nullable DeadlineStage warned, @Nullable Answer answer) {
    public static final Handling NONE = new Handling(null, null);

    Handling warnedOf(DeadlineStage stage) {
        return new Handling(stage, answer);
    }

    Handling answered(Answer given) {
        return new Handling(warned, given);
    }
}
