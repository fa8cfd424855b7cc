package pl.ebok.archive.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ebok.archive.documents.InvoicePage.Code;
import pl.ebok.domain.ksef.KsefNumber;

/**
 * The codes that an invoice carries outside KSeF.
 *
 * @param invoiceLink KOD I
 * @param number stands under KOD I; absent until it is known
 * @param certificateLink KOD II, on what was issued before it was sent
 */
public record VerificationCodes(
        String invoiceLink,
        @Nullable KsefNumber number,
        @Nullable String certificateLink) {
    private static final String NOT_SENT_YET = "OFFLINE";
    private static final String CERTIFICATE = "certyfikat";

    List<Code> pictures() {
        List<Code> pictures = new ArrayList<>();
        pictures.add(new Code(
                QrImage.dataUri(invoiceLink),
                "Kod QR do sprawdzenia faktury w Krajowym Systemie e-Faktur",
                number == null ? NOT_SENT_YET : number.value(),
                invoiceLink));
        if (certificateLink != null) {
            pictures.add(new Code(
                    QrImage.dataUri(certificateLink),
                    "Kod QR do potwierdzenia, kto wystawił fakturę",
                    CERTIFICATE,
                    certificateLink));
        }
        return pictures;
    }
}
