package pl.ebok.archive;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Table;
import pl.ebok.domain.billing.ArchiveKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Notes in the ledger where a document is archived, and what its file must be: the audit compares with it. */
final class ArchiveRecords {
    private final Table ledger;

    ArchiveRecords(Table ledger) {
        this.ledger = ledger;
    }

    /** The same note again changes nothing, not even its time. */
    void record(LedgerDocument document, Archived pdf, @Nullable Archived xml, Instant at) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        values.put(":key", fromS(pdf.key().text()));
        values.put(":sha", fromS(pdf.sha256()));
        values.put(":at", fromS(at.toString()));
        String xmlPart = "";
        if (xml != null) {
            values.put(":xmlKey", fromS(xml.key().text()));
            values.put(":xmlSha", fromS(xml.sha256()));
            xmlPart = ", archiveXmlKey = :xmlKey, archiveXmlSha256 = :xmlSha";
        }
        String expression = "SET archiveKey = :key, archiveSha256 = :sha" + xmlPart
                + ", archivedAt = if_not_exists(archivedAt, :at)";
        update(document, expression, values);
    }

    /** Notes the structured file alone: what the buyer gets comes later. */
    void recordFile(LedgerDocument document, Archived xml) {
        update(
                document,
                "SET archiveXmlKey = :key, archiveXmlSha256 = :sha",
                Map.of(":key", fromS(xml.key().text()), ":sha", fromS(xml.sha256())));
    }

    private void update(LedgerDocument document, String expression, Map<String, AttributeValue> values) {
        boolean noted = ledger.update(
                        document.pk(),
                        document.sk(),
                        update -> update.updateExpression(expression)
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(values))
                .isPresent();
        if (!noted) {
            throw new IllegalStateException("the ledger has no entry for a document it issued");
        }
    }

    /** A file in the archive and its SHA-256. */
    record Archived(ArchiveKey key, String sha256) {}
}
