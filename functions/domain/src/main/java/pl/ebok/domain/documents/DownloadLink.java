package pl.ebok.domain.documents;

import java.time.Instant;

/** An address from which one file can be downloaded, by whoever knows it, until it expires. */
public record DownloadLink(String url, Instant expiresAt) {}
