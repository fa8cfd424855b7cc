package pl.ebok.domain.cases;

/** How far an announced file has come. */
public sealed interface AttachmentState {
    /** Announced; not uploaded, or not checked yet. */
    record Pending() implements AttachmentState {}

    record Accepted() implements AttachmentState {}

    /** Looked at and deleted; the reason stays. */
    record Refused(Refusal reason) implements AttachmentState {}

    /** Why a file is not taken. */
    enum Refusal {
        TOO_BIG,
        EMPTY,
        /** Not what its announced type says, or none of the types allowed. */
        NOT_AS_DECLARED,
        ENCRYPTED,
        /** A PDF that runs something or carries other files. */
        ACTIVE_CONTENT,
        /** A PDF whose inside cannot be looked through. */
        UNREADABLE
    }
}
