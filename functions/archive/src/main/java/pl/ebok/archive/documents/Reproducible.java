package pl.ebok.archive.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Takes out of a PDF what differs from run to run, so that a second rendering can be compared byte by byte. */
final class Reproducible {
    static final ZoneId ZONE = ZoneOffset.UTC;

    private static final String CREATE_DATE = "(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)";
    private static final DateTimeFormatter XMP_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(ZONE);

    private Reproducible() {}

    static void make(PDDocument document, Instant writtenAt) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(writtenAt.atZone(ZONE)));
        document.setDocumentId(writtenAt.getEpochSecond());

        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new ByteArrayOutputStream();
        metadata.exportXMPMetadata().transferTo(xmp);
        String fixed = xmp.toString(StandardCharsets.UTF_8)
                .replaceFirst(CREATE_DATE, "$1" + XMP_TIME.format(writtenAt) + "$2");
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
    }
}
