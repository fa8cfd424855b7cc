package pl.ebok.archive.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ledger.DemandForPayment;

/** Makes the files of an invoice, correcting invoice, duplicate or demand for payment. One instance serves one thread. */
public final class Documents {
    private static final String TEMPLATES = "pl.ebok.archive.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Documents.class.getClassLoader(), TEMPLATES);
    private final PdfWriter pdf = new PdfWriter();
    private final InvoicePages invoicePages;
    private final DemandPages demandPages;
    private final StructuredInvoice structured;

    public Documents(Seller seller) {
        this.invoicePages = new InvoicePages(seller);
        this.demandPages = new DemandPages(seller);
        this.structured = new StructuredInvoice(seller);
    }

    /** The structured invoice FA(3), UTF-8 without a byte order mark. */
    public String structured(Invoice invoice) {
        return structured.of(invoice);
    }

    /** The invoice as archived and sent; a business finds the structured invoice inside. */
    public byte[] invoice(Invoice invoice) {
        return render(invoice, null);
    }

    /** A second copy, marked as such with the day it is made. */
    public byte[] duplicate(Invoice invoice, LocalDate madeOn) {
        return render(invoice, madeOn);
    }

    /** A demand for payment as archived and sent. */
    public byte[] demand(DemandForPayment demand) {
        return pdf.write(html("demand.jte", demandPages.of(demand)), startOf(demand.issuedOn()), null);
    }

    private byte[] render(Invoice invoice, @Nullable LocalDate duplicateOn) {
        Instant writtenAt = startOf(invoice.issuedOn());
        return pdf.write(
                html("invoice.jte", invoicePages.of(invoice, duplicateOn)),
                writtenAt,
                invoice.buyer().nip() == null ? null : attachment(invoice, writtenAt));
    }

    private Attachment attachment(Invoice invoice, Instant writtenAt) {
        return new Attachment(
                invoice.number().id() + ".xml",
                "Faktura ustrukturyzowana FA(3) nr " + invoice.number(),
                structured.of(invoice),
                writtenAt);
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
