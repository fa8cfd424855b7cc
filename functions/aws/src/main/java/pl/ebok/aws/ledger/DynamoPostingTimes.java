package pl.ebok.aws.ledger;

import java.time.Instant;
import java.util.Optional;
import pl.ebok.aws.Table;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.delivery.PostingTimes;

/** The time that stands beside each document in the ledger. */
public final class DynamoPostingTimes implements PostingTimes {
    private final Table table;

    public DynamoPostingTimes(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Instant> of(ArchiveKey document) {
        String kind = document.shelf() == ArchiveKey.Shelf.INVOICES ? EntryItems.INVOICE : EntryItems.NOTICE;
        return table.get(document.customerNumber().value(), kind + document.documentId())
                .flatMap(item -> Optional.ofNullable(item.optionalInstant(EntryItems.POSTED_AT)));
    }
}
