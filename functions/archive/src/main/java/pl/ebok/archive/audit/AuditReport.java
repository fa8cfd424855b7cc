package pl.ebok.archive.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param documents documents the ledger has issued
 * @param files files read and compared
 * @param findings what is wrong, empty when nothing is
 */
public record AuditReport(int documents, int files, List<Finding> findings) {
    public AuditReport {
        findings = List.copyOf(findings);
    }

    /** One thing that is wrong, with the place to look at: a key of the archive or an entry of the ledger. */
    public record Finding(Kind kind, String place) {}

    /** What can be wrong. */
    public enum Kind {
        /** Issued, but no file was noted for it: the archive function has not taken it, or failed. */
        NOT_ARCHIVED,
        /** The ledger names a file that is not there, or lies behind a delete marker. */
        MISSING,
        /** The file is not the one the ledger noted. */
        CHANGED,
        /** The file has more than the one version it was written with. */
        SEVERAL_VERSIONS,
        /** A file that no entry of the ledger names. */
        ORPHANED
    }

    long count(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
