package pl.ebok.domain.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;

/** Gives customers everything that is kept about them. */
public final class ExportingData {
    /** After that an export that is not there has failed; the failed event is in the utility's hands. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final DataExports exports;
    private final AccountAudit audit;
    private final Clock clock;

    public ExportingData(DataExports exports, AccountAudit audit, Clock clock) {
        this.exports = exports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asked twice under one id, it is one export. */
    public Progress request(User by, CustomerNumber customer, String exportId) {
        var export = new DataExport(exportId, customer, clock.instant());
        exports.request(export);
        audit.changed(by, "data-export-requested", customer, Map.of(), Map.of("exportId", export.exportId()));
        return new Progress(export, Status.PREPARING, null);
    }

    /** How far an export is; empty where the customer asked for none of that id, or its file is removed again. */
    public Optional<Progress> find(CustomerNumber customer, String exportId) {
        return exports.find(customer, exportId).map(this::progress);
    }

    private Progress progress(DataExport export) {
        Optional<DownloadLink> file = exports.file(export);
        if (file.isPresent()) {
            return new Progress(export, Status.READY, file.get());
        }
        boolean late = clock.instant().isAfter(export.requestedAt().plus(LONGEST));
        return new Progress(export, late ? Status.FAILED : Status.PREPARING, null);
    }

    /** Whether an export can be downloaded. */
    public enum Status {
        PREPARING,
        READY,
        FAILED
    }

    /** An export and how far it is; the link once it is ready. */
    public record Progress(
            DataExport export, Status status, @Nullable DownloadLink link) {}
}
