package pl.ebok.domain.ledger;

/** What a demand is, whatever its stage is called: this decides its words. */
public enum DemandKind {
    /** Reminds of what is not due yet. */
    REMINDER,
    DEMAND,
    /** The last one before court. */
    FINAL,
    /** Notice of cutting off the water. */
    CUT_OFF;

    /** Of a demand that was stored before kinds were: the stages had these names. */
    public static DemandKind ofStage(String stage) {
        return switch (stage) {
            case "reminder" -> REMINDER;
            case "final-demand" -> FINAL;
            case "cut-off-proposal" -> CUT_OFF;
            default -> DEMAND;
        };
    }
}
