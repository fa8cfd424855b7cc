package pl.ebok.aws.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.FoldedText;
import pl.ebok.domain.ledger.InvoicesByNumber;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.money.Pln;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Invoices by their folded number: one item a number in the ledger table, with whose it is and what it is of. */
public final class DynamoInvoicesByNumber implements InvoicesByNumber {
    private static final String NUMBER = "NUMBER";
    /** Also lets those of an amount be found, for proposals. */
    private static final String ADD = "ADD customers :customer SET gsi1pk = :amount, gsi1sk = :due";

    private final Table table;

    public DynamoInvoicesByNumber(Table table) {
        this.table = table;
    }

    @Override
    public Map<String, Set<CustomerNumber>> ownersOf(Collection<String> numbers) {
        Map<String, Set<CustomerNumber>> owners = new HashMap<>();
        table.getAll(numbers.stream().map(DynamoInvoicesByNumber::key).toList(), NUMBER)
                .forEach(item -> owners.put(
                        item.pk().substring(NUMBER.length() + 1),
                        item.textSet("customers").stream()
                                .map(CustomerNumber::new)
                                .collect(Collectors.toSet())));
        return owners;
    }

    @Override
    public Set<CustomerNumber> ownersOfAmount(Money amount, int most) {
        return table.pageByReference(amount(amount), most, null).stream()
                .flatMap(item -> item.textSet("customers").stream())
                .map(CustomerNumber::new)
                .collect(Collectors.toSet());
    }

    private static String amount(Money amount) {
        return "AMOUNT#" + Pln.text(amount);
    }

    /** Done once however often; harmless for an invoice that is not stored after all. */
    static void add(Table table, CustomerNumber customer, PostedInvoice invoice) {
        table.update(
                key(invoice),
                NUMBER,
                update -> update.updateExpression(ADD).expressionAttributeValues(values(customer, invoice)));
    }

    static Update.Builder addition(CustomerNumber customer, PostedInvoice invoice) {
        return Update.builder().updateExpression(ADD).expressionAttributeValues(values(customer, invoice));
    }

    static String key(PostedInvoice invoice) {
        return key(FoldedText.of(invoice.number().value()));
    }

    static String sk() {
        return NUMBER;
    }

    private static String key(String folded) {
        return NUMBER + "#" + folded;
    }

    private static Map<String, AttributeValue> values(CustomerNumber customer, PostedInvoice invoice) {
        return Map.of(
                ":customer", fromSs(List.of(customer.value())),
                ":amount", fromS(amount(invoice.amount())),
                ":due",
                        fromS(invoice.dueOn() + "#" + customer.value() + "#"
                                + invoice.number().id()));
    }
}
