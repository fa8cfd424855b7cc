package pl.ebok.aws.ledger;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import pl.ebok.aws.Item;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DocumentOnFile;

/** Sorts the items of a customer's partition into what they are. */
final class CustomerItems {
    private CustomerItems() {}

    static CustomerLedger ledger(List<Item> items) {
        return new CustomerLedger(
                items.stream().map(EntryItems::entry).filter(Objects::nonNull).toList(),
                all(items, EntryItems.SERIES, EntryItems::series),
                DemandItems.newestFirst(of(items, EntryItems.NOTICE).toList()),
                all(items, EntryItems.PROPOSAL, DemandItems::proposal),
                all(items, EntryItems.HOLD, DemandItems::hold),
                Stream.concat(
                                documents(items, EntryItems.INVOICE, Shelf.INVOICES),
                                documents(items, EntryItems.NOTICE, Shelf.NOTICES))
                        .toList());
    }

    private static <T> List<T> all(List<Item> items, String kind, Function<Item, T> mapper) {
        return of(items, kind).map(mapper).toList();
    }

    private static Stream<Item> of(List<Item> items, String kind) {
        return items.stream().filter(item -> item.sk().startsWith(kind));
    }

    private static Stream<DocumentOnFile> documents(List<Item> items, String kind, Shelf shelf) {
        return of(items, kind)
                .filter(item -> item.has("document"))
                .map(item -> new DocumentOnFile(
                        shelf,
                        item.sk().substring(kind.length()),
                        item.optionalInstant(EntryItems.POSTED_AT),
                        item.optionalText("archiveKey"),
                        item.optionalText("archiveXmlKey")));
    }
}
