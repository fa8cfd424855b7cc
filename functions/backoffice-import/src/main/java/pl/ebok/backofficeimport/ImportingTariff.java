package pl.ebok.backofficeimport;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import pl.ebok.backofficeimport.files.FileCheck;
import pl.ebok.backofficeimport.files.Report;
import pl.ebok.backofficeimport.format.TariffFile;
import pl.ebok.domain.billing.Tariff;
import pl.ebok.domain.billing.Tariffs;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Text;

/** Imports a tariff, one a file. */
final class ImportingTariff {
    private static final Text NOT_UTF_8 =
            new Text("plik nie jest zapisany w UTF-8", "the file is not written in UTF-8");
    private static final Text TOO_LARGE = new Text("plik większy niż 1 MB", "a file larger than 1 MB");
    private static final int LARGEST = 1 << 20;

    private final Tariffs tariffs;

    ImportingTariff(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    void apply(Path file, Report report) throws IOException {
        Optional<Text> wrong = Files.size(file) > LARGEST ? Optional.of(TOO_LARGE) : FileCheck.ofText(file);
        if (wrong.isPresent()) {
            report.rejectedFile(wrong.get());
            return;
        }
        try {
            Tariff tariff = TariffFile.read(withoutMark(Files.readString(file)));
            if (tariffs.all().contains(tariff)) {
                report.unchanged();
            } else {
                tariffs.save(tariff);
                report.taken();
            }
        } catch (MalformedInputException notUtf8) {
            report.rejectedFile(NOT_UTF_8);
        } catch (InvalidInput invalid) {
            report.rejected(1, invalid.violations());
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
