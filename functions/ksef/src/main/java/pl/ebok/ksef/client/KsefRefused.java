package pl.ebok.ksef.client;

/** KSeF read the call and said no: calling the same again gives the same. */
public final class KsefRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    KsefRefused(int status, int code, String description) {
        super(description);
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Exception code of the contract, 0 where the answer holds none. */
    public int code() {
        return code;
    }
}
