package pl.ebok.archive.documents;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Turns a page of HTML into an archival, accessible PDF (PDF/A-3u and PDF/UA-1). For one thread. */
final class PdfWriter {
    private static final String PRODUCER = "e-BOK";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It would print every font it loads; what is wrong with a document shows in its validation.
        XRLog.setLoggingEnabled(false);
        // Without these every document searches all libraries for other XML tools: a fifth of its time.
        useOwn("javax.xml.transform.TransformerFactory", TransformerFactory.newDefaultInstance());
        useOwn("javax.xml.parsers.DocumentBuilderFactory", DocumentBuilderFactory.newDefaultInstance());
        useOwn("javax.xml.parsers.SAXParserFactory", SAXParserFactory.newDefaultInstance());
    }

    private final FSCacheEx<String, FSCacheValue> fontMetrics = new FSDefaultCacheStore();

    private final Fonts fonts = new Fonts();

    private static void useOwn(String property, Object factory) {
        System.setProperty(property, factory.getClass().getName());
    }

    /** The same page, time and attachment always give the same bytes. */
    byte[] write(String html, Instant writtenAt, @Nullable Attachment attachment) {
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.withHtmlContent(html, null);
            builder.withProducer(PRODUCER);
            builder.useUnicodeLineBreaker(new WordBreaker());
            builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(SRGB);
            builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
            fonts.useIn(builder, document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            if (attachment != null) {
                Attachments.add(document, attachment);
            }
            Reproducible.make(document, writtenAt);
            var bytes = new ByteArrayOutputStream(64_000);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
