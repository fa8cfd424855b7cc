package pl.ebok.domain.billing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * Where a document lies in the archive: {@code invoices/2026/101001/FV-U-2019-101001-0001.pdf}.
 *
 * @param year of issue
 * @param documentId invoice id or notice id
 */
public record ArchiveKey(Shelf shelf, int year, CustomerNumber customerNumber, String documentId, Format format) {
    private static final Pattern FORM =
            Pattern.compile("(invoices|notices)/(\\d{4})/([A-Za-z0-9-]{1,32})/([A-Za-z0-9._-]+)\\.(pdf|xml)");

    /** The folder by kind of document. */
    public enum Shelf {
        INVOICES,
        NOTICES
    }

    /** The file type: the document itself, or the structured invoice FA(3). */
    public enum Format {
        PDF,
        XML
    }

    public ArchiveKey {
        if (!documentId.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("a document id in the archive is safe for a path");
        }
    }

    public static ArchiveKey of(Invoice invoice, Format format) {
        return new ArchiveKey(
                Shelf.INVOICES,
                invoice.issuedOn().getYear(),
                invoice.buyer().customerNumber(),
                invoice.number().id(),
                format);
    }

    /** Where a demand for payment lies. */
    public static ArchiveKey ofNotice(CustomerNumber customer, String noticeId, LocalDate issuedOn) {
        return new ArchiveKey(Shelf.NOTICES, issuedOn.getYear(), customer, noticeId, Format.PDF);
    }

    /** Reads a key; empty for one that is not of this form. */
    public static Optional<ArchiveKey> parse(String key) {
        var form = FORM.matcher(key);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ArchiveKey(
                form.group(1).equals("invoices") ? Shelf.INVOICES : Shelf.NOTICES,
                Integer.parseInt(form.group(2)),
                new CustomerNumber(form.group(3)),
                form.group(4),
                form.group(5).equals("pdf") ? Format.PDF : Format.XML));
    }

    /** The same document in another format. */
    public ArchiveKey as(Format other) {
        return new ArchiveKey(shelf, year, customerNumber, documentId, other);
    }

    /** The key as the archive knows it. */
    public String text() {
        return (shelf == Shelf.INVOICES ? "invoices" : "notices")
                + "/%04d/%s/%s.%s".formatted(year, customerNumber, documentId, format == Format.PDF ? "pdf" : "xml");
    }

    @Override
    public String toString() {
        return text();
    }
}
