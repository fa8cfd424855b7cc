package pl.ebok.archive.documents;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF finds wrong with a file. */
final class PdfConformance {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfConformance() {}

    /** Violations of PDF/A-3u, archival; empty for a file that conforms. */
    static List<String> archival(byte[] pdf) throws Exception {
        return violations(pdf, PDFAFlavour.PDFA_3_U);
    }

    /** Violations of PDF/UA-1, accessible; empty for a file that conforms. */
    static List<String> accessible(byte[] pdf) throws Exception {
        return violations(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            List<String> failed = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
            return failed.isEmpty() && !result.isCompliant() ? List.of("not compliant") : failed;
        }
    }
}
