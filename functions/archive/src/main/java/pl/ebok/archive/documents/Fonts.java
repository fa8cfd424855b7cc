package pl.ebok.archive.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces of the documents, parsed once and embedded as the few glyphs a document uses. For one thread. */
final class Fonts {
    private static final String FAMILY = "DejaVu";

    private final TrueTypeFont regular = parsed("/fonts/DejaVuSansCondensed.ttf");
    private final TrueTypeFont bold = parsed("/fonts/DejaVuSansCondensed-Bold.ttf");

    void useIn(PdfRendererBuilder builder, PDDocument document) {
        builder.useFont(embedded(regular, document), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(embedded(bold, document), FAMILY, 700, FontStyle.NORMAL, true);
    }

    private static PDFontSupplier embedded(TrueTypeFont font, PDDocument document) {
        try {
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parsed(String resource) {
        try (InputStream file = Fonts.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("missing in the package: " + resource);
            }
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(file));
            // No ligatures: copied text stays as it was written, and a twentieth of the time is saved.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
