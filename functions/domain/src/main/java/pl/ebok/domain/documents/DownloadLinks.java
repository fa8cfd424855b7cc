package pl.ebok.domain.documents;

import java.time.Duration;

/** Makes links to stored files. */
public interface DownloadLinks {
    /** How long a link lives. */
    Duration LIFE = Duration.ofMinutes(5);

    /**
     * A link to a file, served as a download, never inline.
     *
     * @param fileName under which the customer's browser keeps it
     */
    DownloadLink to(String key, String fileName);
}
