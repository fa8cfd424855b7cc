package pl.ebok.aws.customers;

import java.util.Optional;
import pl.ebok.aws.Table;
import pl.ebok.domain.backoffice.LastImport;
import pl.ebok.domain.backoffice.LastImports;
import pl.ebok.domain.customers.CustomerNumber;

/** What the back office last said, beside the customer in its table. */
public final class DynamoLastImports implements LastImports {
    private static final String SK = "IMPORTED";

    private final Table table;

    public DynamoLastImports(Table table) {
        this.table = table;
    }

    @Override
    public Optional<LastImport> of(CustomerNumber customer) {
        return table.get(CustomerItem.pk(customer), SK)
                .map(item -> new LastImport(CustomerItem.read(item), item.text("fingerprint")));
    }

    @Override
    public void remember(LastImport last) {
        table.put(CustomerItem.of(last.customer(), SK).with("fingerprint", last.fingerprint()));
    }
}
