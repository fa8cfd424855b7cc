package pl.ebok.domain.ksef;

/**
 * Why an invoice is not in KSeF.
 *
 * @param code status code of the contract; 440 for a duplicate of another file
 * @param detail KSeF's own words, Polish; empty where it said nothing
 */
public record Refusal(int code, String detail) {
    private static final int LONGEST = 500;

    public Refusal {
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
    }

    /** What a clerk reads and can do. */
    public RefusalAdvice advice() {
        return RefusalAdvice.of(code);
    }
}
