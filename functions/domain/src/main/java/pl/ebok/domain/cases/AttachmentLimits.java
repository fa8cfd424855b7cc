package pl.ebok.domain.cases;

import java.time.Duration;

/** How much may be attached to one complaint. */
public final class AttachmentLimits {
    public static final int FILES = 5;
    /** 10 MB. */
    public static final long BYTES = 10L * 1024 * 1024;
    /** A link to upload or open a file works this long. */
    public static final Duration LINK_LIFE = Duration.ofMinutes(5);
    /** Announced files in all, refused and forgotten ones included, so that a case stays small. */
    static final int ANNOUNCED = 25;
    /** A file announced this long ago and still not there will not come: its place is free again. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private AttachmentLimits() {}
}
