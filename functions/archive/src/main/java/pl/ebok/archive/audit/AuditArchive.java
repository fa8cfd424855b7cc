package pl.ebok.archive.audit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pl.ebok.archive.ArchivingAgain;
import pl.ebok.archive.audit.AuditReport.Kind;
import pl.ebok.aws.Clients;
import pl.ebok.aws.Settings;

/**
 * The command behind {@code make audit-archive}: prints what is wrong with the archive, one line each, and a summary.
 * With {@code --repair} it first archives what was not, see {@link ArchivingAgain}. It ends with 0 when nothing is wrong, with 1 otherwise.
 */
public final class AuditArchive {
    private AuditArchive() {}

    public static void main(String[] arguments) {
        var settings = Settings.ofEnvironment();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (List.of(arguments).contains("--repair")) {
            var repair = ArchivingAgain.of(settings).run();
            out.printf("%d documents archived again, %d failed%n", repair.archived(), repair.failed());
        }
        var report = new ArchiveAudit(
                        settings.table(Clients.dynamoDb(), "LEDGER_TABLE"),
                        Clients.s3(),
                        settings.text("ARCHIVE_BUCKET"))
                .run();
        print(report, out);
        System.exit(report.findings().isEmpty() ? 0 : 1);
    }

    static void print(AuditReport report, PrintStream out) {
        report.findings().forEach(finding -> out.printf("%-16s %s%n", finding.kind(), finding.place()));
        out.printf("%d documents in the ledger, %d files compared%n", report.documents(), report.files());
        for (Kind kind : Kind.values()) {
            out.printf("%-16s %d%n", kind, report.count(kind));
        }
    }
}
