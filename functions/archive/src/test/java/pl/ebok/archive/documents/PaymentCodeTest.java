package pl.ebok.archive.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.PaymentQr;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.money.Pln;

class PaymentCodeTest {
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);

    @Test
    void should_be_readable_from_the_printed_page_of_an_invoice() throws Exception {
        assertThat(decoded(DOCUMENTS.invoice(Samples.byEmail())))
                .isEqualTo(PaymentQr.of(
                        Samples.SELLER.nip(),
                        new BankAccount("66102052266453000000101001"),
                        Pln.of("197.07"),
                        Samples.SELLER.name(),
                        "FV/U/2019/101001/0001"))
                .isEqualTo(
                        "5260250274|PL|66102052266453000000101001|019707|Wodociągi Przykładow|FV/U/2019/101001/0001|||");
    }

    @Test
    void should_be_readable_from_a_letter_and_from_a_demand() throws Exception {
        assertThat(decoded(DOCUMENTS.invoice(Samples.collective(32)))).contains("|9234774|");
        assertThat(decoded(DOCUMENTS.demand(DemandSample.of(false)))).contains("|033611|", "W/101001/2026/10");
    }

    @Test
    void should_ask_for_what_an_overpayment_leaves_and_not_for_arrears() throws Exception {
        assertThat(decoded(DOCUMENTS.invoice(AccountSamples.overpaid()))).contains("|011864|");
        assertThat(decoded(DOCUMENTS.invoice(AccountSamples.arrears()))).contains("|019707|");
    }

    @Test
    void should_be_absent_where_there_is_nothing_to_pay() {
        assertThatThrownBy(() -> decoded(DOCUMENTS.invoice(CorrectionSamples.correction())))
                .isInstanceOf(NotFoundException.class);
    }

    private static String decoded(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        }
    }
}
