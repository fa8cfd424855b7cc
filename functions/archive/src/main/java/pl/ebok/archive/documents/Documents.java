package pl.ebok.archive.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;

/** Makes the PDF of an invoice, correcting invoice or duplicate. One instance serves one thread. */
public final class Documents {
    private static final String TEMPLATES = "pl.ebok.archive.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Documents.class.getClassLoader(), TEMPLATES);
    private final PdfWriter pdf = new PdfWriter();
    private final InvoicePages invoicePages;

    public Documents(Seller seller) {
        this.invoicePages = new InvoicePages(seller);
    }

    /** The invoice as archived and sent. */
    public byte[] invoice(Invoice invoice) {
        return render(invoice, null);
    }

    /** A second copy, marked as such with the day it is made. */
    public byte[] duplicate(Invoice invoice, LocalDate madeOn) {
        return render(invoice, madeOn);
    }

    private byte[] render(Invoice invoice, @Nullable LocalDate duplicateOn) {
        return pdf.write(html("invoice.jte", invoicePages.of(invoice, duplicateOn)), startOf(invoice.issuedOn()), null);
    }

    private String html(String template, Object page) {
        var html = new StringOutput(32_000);
        templates.render(template, page, html);
        return html.toString();
    }

    /** The time written into the file: it must come from the document alone. */
    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
