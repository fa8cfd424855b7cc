package pl.ebok.archive.documents;

import java.time.Instant;

/**
 * The structured invoice inside the PDF: the same invoice for a machine.
 *
 * @param fileName as a reader shows it
 * @param description what it is, for whoever looks at the list of attachments
 */
record Attachment(String fileName, String description, String xml, Instant writtenAt) {}
