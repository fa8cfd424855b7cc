package pl.ebok.domain.ksef;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import pl.ebok.domain.customers.Nip;

/** The links behind the codes on an invoice: KOD I leads to the invoice, KOD II proves who issued it offline. */
public record VerificationLinks(String qrHost, Nip seller) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    /** KOD I of the file with that hash, issued on that day (field P_1). */
    public String invoice(LocalDate issuedOn, FileHash hash) {
        return "https://" + qrHost + "/invoice/" + seller + "/" + DAY.format(issuedOn) + "/" + hash.base64Url();
    }

    /** What is signed for KOD II: the link without its scheme and signature. */
    public String certificateText(String certificateSerial, FileHash hash) {
        return qrHost + "/certificate/Nip/" + seller + "/" + seller + "/" + certificateSerial + "/" + hash.base64Url();
    }

    /** KOD II with the signature of {@link #certificateText}. */
    public String certificate(String certificateSerial, FileHash hash, byte[] signature) {
        return "https://" + certificateText(certificateSerial, hash) + "/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
