package pl.ebok.aws.ledger;

import java.util.Optional;
import pl.ebok.aws.Table;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.ArchivedFiles;

/** Reads from the ledger's items where the archive noted the keys of its copies; asks no bucket. */
public final class DynamoArchivedFiles implements ArchivedFiles {
    private final Table table;

    public DynamoArchivedFiles(Table table) {
        this.table = table;
    }

    @Override
    public Optional<String> keyOf(CustomerNumber customer, Shelf shelf, String documentId, Format format) {
        String kind = shelf == Shelf.INVOICES ? "INVOICE#" : "NOTICE#";
        String attribute = format == Format.PDF ? "archiveKey" : "archiveXmlKey";
        return table.get(customer.value(), kind + documentId)
                .flatMap(item -> Optional.ofNullable(item.optionalText(attribute)));
    }
}
