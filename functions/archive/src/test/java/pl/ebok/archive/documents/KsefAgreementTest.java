package pl.ebok.archive.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pl.ebok.archive.OfflineCertificate;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ksef.FileHash;
import pl.ebok.domain.ksef.KsefNumber;
import pl.ebok.domain.ksef.VerificationLinks;

/**
 * Leaves structured files of every kind, with our hashes, links and checks of numbers, for a client of KSeF that is not ours:
 * {@code tools/ebok/ksefcheck.py} reads them, reckons the same by itself and sends them to the double.
 */
class KsefAgreementTest {
    private static final Path FOLDER = Path.of("target", "ksef-agreement");
    private static final Documents DOCUMENTS = new Documents(Samples.SELLER);
    private static final VerificationLinks LINKS =
            new VerificationLinks("qr-test.ksef.mf.gov.pl", Samples.SELLER.nip());

    @Test
    void should_leave_two_hundred_files_that_are_valid() throws Exception {
        // GIVEN
        KsefSchema schema = KsefSchema.load();
        Files.createDirectories(FOLDER);
        List<String> lines = new ArrayList<>();
        for (Invoice invoice : invoices()) {
            // WHEN
            // Samples share their numbers; KSeF takes each number once.
            String xml = DOCUMENTS
                    .structured(invoice)
                    .replaceFirst("<P_2>([^<]*)</P_2>", "<P_2>$1/" + lines.size() + "</P_2>");
            // THEN
            assertThat(schema.violations(xml)).as(invoice.number().value()).isEmpty();
            String name = "%03d.xml".formatted(lines.size());
            Files.writeString(FOLDER.resolve(name), xml);
            FileHash hash = FileHash.of(xml.getBytes(StandardCharsets.UTF_8));
            lines.add(String.join(
                    ";",
                    name,
                    Samples.SELLER.nip().value(),
                    invoice.issuedOn().toString(),
                    hash.base64(),
                    LINKS.invoice(invoice.issuedOn(), hash),
                    OfflineCertificate.NEW.certificateLink(LINKS, hash)));
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(200);
        Files.write(FOLDER.resolve("files.csv"), lines);
        Files.write(FOLDER.resolve("numbers.csv"), numbers());
        Files.writeString(FOLDER.resolve("certificate.pem"), OfflineCertificate.CERTIFICATE);
        Files.writeString(FOLDER.resolve("key.pem"), OfflineCertificate.KEY);
    }

    private static List<Invoice> invoices() {
        List<Invoice> invoices = new ArrayList<>(List.of(
                Samples.byEmail(),
                Samples.fullLetter(),
                Samples.business(),
                Samples.waterWithoutReadings(),
                Samples.settlement(),
                CorrectionSamples.correction(),
                CorrectionSamples.cancelled(),
                AccountSamples.arrears(),
                AccountSamples.overpaid(),
                AccountSamples.covered()));
        IntStream.rangeClosed(1, 195).mapToObj(Samples::collective).forEach(invoices::add);
        return invoices;
    }

    /** Numbers that are right, and the same with one character typed wrong, with what we think of them. */
    private static List<String> numbers() {
        var random = RandomGenerator.of("L64X128MixRandom");
        List<String> numbers = new ArrayList<>();
        String right = "5265877635-20250826-0100001AF629-AF";
        for (int i = 0; i < 500; i++) {
            char[] typed = right.toCharArray();
            if (i > 0) {
                typed[random.nextInt(typed.length)] = "0123456789ABCDEF-".charAt(random.nextInt(17));
            }
            String number = new String(typed);
            numbers.add(number + ";" + KsefNumber.parse(number).isPresent());
        }
        return numbers;
    }
}
