package pl.ebok.json;

import java.util.List;

/** Input that cannot be taken, with every field that is wrong. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        // No stack trace: it is an answer, not an accident.
        super("invalid input", null, false, false);
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String field, Text message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
