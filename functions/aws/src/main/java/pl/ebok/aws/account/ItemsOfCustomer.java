package pl.ebok.aws.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pl.ebok.aws.Item;
import pl.ebok.aws.Table;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.typed.Typed;

/** Every item that the tables keep about one customer. Answers kept for a day under idempotency keys repeat these and stay out. */
public final class ItemsOfCustomer {
    /** A secret between the office and a mailbox that is not proved yet. */
    private static final String CODE = "code";

    private final Tables tables;

    /** The tables with customers' data. */
    public record Tables(
            Table customers,
            Table access,
            Table metering,
            Table ledger,
            Table cases,
            Table visits,
            Table mail,
            Table audit) {}

    public ItemsOfCustomer(Tables tables) {
        this.tables = tables;
    }

    /** The items by table, under the names the export's files have. */
    public Map<String, List<Item>> of(CustomerNumber customer) {
        var items = new LinkedHashMap<String, List<Item>>();
        List<Item> ledger = tables.ledger.query(customer.value());
        items.put("customers", customers(customer));
        items.put("access", access(customer));
        items.put("metering", tables.metering.query(own(customer)));
        items.put("ledger", joined(ledger, payments(ledger, customer)));
        items.put("cases", cases(customer));
        items.put(
                "visits",
                joined(tables.visits.byReference(own(customer)), tables.visits.query("VISITOR#" + own(customer))));
        items.put("mail", joined(tables.mail.byReference(own(customer)), letters(ledger)));
        items.put("audit", tables.audit.query(own(customer)));
        return items;
    }

    private List<Item> customers(CustomerNumber customer) {
        return tables.customers.query(own(customer)).stream()
                .map(item -> item.without(CODE))
                .toList();
    }

    private List<Item> access(CustomerNumber customer) {
        List<Item> grants = tables.access.byReference(own(customer));
        Stream<Item> byEmail = grants.stream()
                .flatMap(grant -> tables
                        .access
                        .query("EMAIL#" + grant.text("email"), "GRANT#" + customer + "#" + grant.text("userId"))
                        .stream());
        Stream<Item> tickets = tables.access.byReference("TICKETS#" + customer).stream();
        String key = Typed.key(customer.value());
        Stream<Item> attempts = Stream.of("NUMBER#" + key, "CODE#" + key, "ASKED#" + key, "CONFIRM#" + customer)
                .flatMap(counted -> tables.access.query("ATTEMPTS#" + counted).stream());
        return Stream.of(grants.stream(), byEmail, tickets, attempts)
                .flatMap(each -> each)
                .toList();
    }

    /** The payments on file that are booked on this account now; one given to somebody else is theirs. */
    private List<Item> payments(List<Item> ledger, CustomerNumber customer) {
        return ledger.stream()
                .map(Item::sk)
                .filter(sk -> sk.startsWith("PAYMENT#"))
                // Each booking of a payment that moved has its own number behind the payment's id.
                .flatMap(sk -> Stream.of(sk, sk.replaceFirst("\\.\\d+$", "")))
                .distinct()
                .flatMap(pk -> tables.ledger.query(pk).stream())
                .filter(payment -> Objects.equals(payment.optionalText("customer"), customer.value()))
                .toList();
    }

    private List<Item> cases(CustomerNumber customer) {
        List<Item> own = tables.cases.query(own(customer));
        List<Item> owners = own.stream()
                .map(Item::sk)
                .filter(sk -> sk.startsWith("CASE#"))
                .flatMap(sk -> tables.cases.query(sk).stream())
                .toList();
        return joined(own, owners);
    }

    /** What is known of the sending of each document. */
    private List<Item> letters(List<Item> ledger) {
        return ledger.stream()
                .flatMap(entry -> Optional.ofNullable(entry.optionalText("archiveKey")).stream())
                .flatMap(key -> tables.mail.query("LETTER#" + key).stream())
                .flatMap(letter -> Stream.concat(
                        Stream.of(letter),
                        Optional.ofNullable(letter.optionalText("messageId")).stream()
                                .flatMap(id -> tables.mail.query("MAIL#" + id).stream())))
                .toList();
    }

    private static List<Item> joined(List<Item> some, List<Item> more) {
        var joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }

    private static String own(CustomerNumber customer) {
        return "CUSTOMER#" + customer;
    }
}
