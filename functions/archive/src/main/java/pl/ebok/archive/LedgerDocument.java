package pl.ebok.archive;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Item;
import pl.ebok.aws.StreamImage;
import pl.ebok.aws.ksef.DynamoSubmissions;
import pl.ebok.aws.ledger.DemandJson;
import pl.ebok.aws.ledger.InvoiceJson;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.ksef.Submission;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.json.Fields;

/** A document the ledger has issued, with the place of its entry. */
sealed interface LedgerDocument {
    /** Partition key of the entry. */
    String pk();

    /** Sort key of the entry. */
    String sk();

    /** An invoice or a correcting invoice. */
    record Issued(String pk, String sk, Invoice invoice) implements LedgerDocument {}

    /** A demand for payment. */
    record Demanded(String pk, String sk, DemandForPayment demand) implements LedgerDocument {}

    /** An invoice that has its number from KSeF. */
    record Numbered(String pk, String sk, Submission submission) implements LedgerDocument {}

    /** Reads a record of the ledger's stream. */
    static LedgerDocument of(Map<String, @Nullable Object> change) {
        return of(StreamImage.item(
                new Fields(change).object("dynamodb").object("NewImage").raw()));
    }

    /** Reads an entry that carries its document. */
    static LedgerDocument of(Item entry) {
        return switch (entry.text("type")) {
            case "INVOICE", "CORRECTION" ->
                new Issued(entry.pk(), entry.sk(), InvoiceJson.decode(entry.text("document")));
            case "NOTICE" -> new Demanded(entry.pk(), entry.sk(), DemandJson.decode(entry.text("document")));
            case "KSEF" -> new Numbered(entry.pk(), entry.sk(), DynamoSubmissions.submission(entry));
            default -> throw new IllegalArgumentException("not a document: " + entry.text("type"));
        };
    }
}
