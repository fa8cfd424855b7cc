package pl.ebok.archive.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import pl.ebok.archive.OfflineCertificate;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ksef.VerificationLinks;

class VerificationCodesTest {
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);
    private static final Invoice INVOICE = Samples.business();
    private static final String FILE = DOCUMENTS.structured(INVOICE);
    private static final FileHash HASH = FileHash.of(FILE.getBytes(StandardCharsets.UTF_8));
    private static final VerificationLinks LINKS =
            new VerificationLinks("qr-test.ksef.mf.gov.pl", Samples.SELLER.nip());
    private static final KsefNumber NUMBER = new KsefNumber("5260250274-20261105-0100001AF629-01");

    @Test
    void should_stand_on_the_document_with_the_number_under_it() throws Exception {
        // GIVEN
        String link = LINKS.invoice(INVOICE.issuedOn(), HASH);
        // WHEN
        byte[] pdf = DOCUMENTS.invoice(INVOICE, new VerificationCodes(link, NUMBER, null), FILE);
        // THEN
        assertThat(decoded(pdf)).contains(link).hasSize(2);
        assertThat(text(pdf)).contains(NUMBER.value()).doesNotContain("OFFLINE");
        assertThat(PdfConformance.archival(pdf)).isEmpty();
        assertThat(PdfConformance.accessible(pdf)).isEmpty();
    }

    @Test
    void should_stand_beside_the_certificates_where_it_is_not_sent_yet() throws Exception {
        // GIVEN
        String link = LINKS.invoice(INVOICE.issuedOn(), HASH);
        String certificate = OfflineCertificate.NEW.certificateLink(LINKS, HASH);
        // WHEN
        byte[] pdf = DOCUMENTS.invoice(INVOICE, new VerificationCodes(link, null, certificate), FILE);
        // THEN
        assertThat(decoded(pdf)).contains(link, certificate).hasSize(3);
        assertThat(text(pdf)).contains("OFFLINE");
        assertThat(PdfConformance.archival(pdf)).isEmpty();
        assertThat(PdfConformance.accessible(pdf)).isEmpty();
    }

    @Test
    void should_be_signed_as_the_certificate_proves() throws Exception {
        // GIVEN
        String link = OfflineCertificate.NEW.certificateLink(LINKS, HASH);
        int last = link.lastIndexOf('/');
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(OfflineCertificate.NEW.certificate());
        signature.update(link.substring("https://".length(), last).getBytes(StandardCharsets.UTF_8));
        // THEN
        assertThat(link).contains("/certificate/Nip/5260250274/5260250274/01F20A5D352AE590/" + HASH.base64Url() + "/");
        assertThat(signature.verify(Base64.getUrlDecoder().decode(link.substring(last + 1))))
                .isTrue();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** All the codes of all the pages, from their pictures. */
    private static List<String> decoded(byte[] pdf) throws Exception {
        List<String> found = new ArrayList<>();
        try (var document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                var page = new PDFRenderer(document).renderImageWithDPI(i, 200);
                int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
                var bitmap = new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
                for (Result result :
                        new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))) {
                    found.add(result.getText());
                }
            }
        }
        return found;
    }
}
