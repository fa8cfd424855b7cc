package pl.ebok.aws.customers;

import java.time.LocalDate;
import java.util.Optional;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.BouncedAddresses;
import pl.ebok.domain.customers.CustomerNumber;

/** The last address from which mail came back, beside its customer in the customers table. */
public final class DynamoBouncedAddresses implements BouncedAddresses {
    private static final String SK = "EMAIL_BOUNCED";

    private final Table table;

    public DynamoBouncedAddresses(Table table) {
        this.table = table;
    }

    @Override
    public void record(CustomerNumber customer, String email, LocalDate bouncedOn) {
        table.put(Item.of(pk(customer), SK).with("email", email).with("bouncedOn", bouncedOn));
    }

    @Override
    public Optional<LocalDate> of(CustomerNumber customer, String email) {
        return table.get(pk(customer), SK)
                .filter(item -> item.text("email").equals(email))
                .map(item -> item.date("bouncedOn"));
    }

    private static String pk(CustomerNumber customer) {
        return "CUSTOMER#" + customer;
    }
}
