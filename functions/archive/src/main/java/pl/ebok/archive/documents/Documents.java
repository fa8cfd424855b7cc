package pl.ebok.archive.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.messages.PaperLetter;

/** Makes the files of an invoice, correcting invoice, duplicate or demand for payment. One instance serves one thread. */
public final class Documents {
    private static final String TEMPLATES = "pl.ebok.archive.templates";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Documents.class.getClassLoader(), TEMPLATES);
    private final PdfWriter pdf = new PdfWriter();
    private final Seller seller;
    private final InvoicePages invoicePages;
    private final DemandPages demandPages;
    private final StructuredInvoice structured;

    public Documents(Seller seller) {
        this.seller = seller;
        this.invoicePages = new InvoicePages(seller);
        this.demandPages = new DemandPages(seller);
        this.structured = new StructuredInvoice(seller);
    }

    /** The structured invoice FA(3), UTF-8 without a byte order mark, of what is not sent to KSeF. */
    public String structured(Invoice invoice) {
        return structured(invoice, null);
    }

    /** The structured invoice as it is sent: a correction names the number of what it corrects. */
    public String structured(Invoice invoice, @Nullable KsefNumber corrected) {
        return structured.of(invoice, corrected);
    }

    /** The invoice as archived and sent; a business finds the structured invoice inside. */
    public byte[] invoice(Invoice invoice) {
        return render(invoice, null, null, invoice.buyer().nip() == null ? null : structured(invoice));
    }

    /** The invoice as a buyer gets it beside KSeF: with its codes, and inside the very file that was sent. */
    public byte[] invoice(Invoice invoice, VerificationCodes codes, String sent) {
        return render(invoice, null, codes, sent);
    }

    /** A second copy, marked as such with the day it is made. */
    public byte[] duplicate(Invoice invoice, LocalDate madeOn) {
        return render(invoice, madeOn, null, invoice.buyer().nip() == null ? null : structured(invoice));
    }

    /** A second copy of an invoice that KSeF has. */
    public byte[] duplicate(Invoice invoice, LocalDate madeOn, VerificationCodes codes) {
        return render(invoice, madeOn, codes, null);
    }

    /** A demand for payment as archived and sent. */
    public byte[] demand(DemandForPayment demand) {
        return pdf.write(html("demand.jte", demandPages.of(demand)), startOf(demand.issuedOn()), null);
    }

    /** A plain letter as it is printed and posted. */
    public byte[] letter(PaperLetter letter, LocalDate writtenOn) {
        var reader = new InvoicePage.Party(
                letter.name(), letter.to().streetLine(), letter.to().cityLine(), null);
        var page = new LetterPage(
                letter.title(),
                seller,
                reader,
                List.of(
                        new InvoicePage.Fact("Data pisma", Polish.day(writtenOn)),
                        new InvoicePage.Fact("Numer klienta", letter.customer().value())),
                paragraphs(letter.text()),
                paragraphs(letter.english()));
        return pdf.write(html("letter.jte", page), startOf(writtenOn), null);
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n+", -1))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private byte[] render(
            Invoice invoice,
            @Nullable LocalDate duplicateOn,
            @Nullable VerificationCodes codes,
            @Nullable String structuredFile) {
        Instant writtenAt = startOf(invoice.issuedOn());
        return pdf.write(
                html("invoice.jte", invoicePages.of(invoice, duplicateOn, codes)),
                writtenAt,
                structuredFile == null ? null : attachment(invoice, structuredFile, writtenAt));
    }

    private static Attachment attachment(Invoice invoice, String structuredFile, Instant writtenAt) {
        return new Attachment(
                invoice.number().id() + ".xml",
                "Faktura ustrukturyzowana FA(3) nr " + invoice.number(),
                structuredFile,
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
