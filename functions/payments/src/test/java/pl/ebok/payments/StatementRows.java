package pl.ebok.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerKind;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.BookingPayment;
import pl.ebok.domain.ledger.LedgerBuilders;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.MemoryCustomers;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.TellingPaymentsApart;
import pl.ebok.domain.ledger.WhoseItIs;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.Json;

/** A folder of statements with the customers they are paid by and a table of what is to be booked, in memory. */
final class StatementRows {
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");

    private final Path folder;
    private final MemoryLedger ledger = new MemoryLedger();
    private final BookingPayment booking;
    private final List<String> findings = new ArrayList<>();

    private StatementRows(Path folder) throws IOException {
        this.folder = folder;
        List<Customer> customers = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("customers.jsonl"))) {
            Map<String, @Nullable Object> written = Json.object(line);
            String number = String.valueOf(written.get("customerNumber"));
            customers.add(Customer.of(
                    new CustomerNumber(number),
                    CustomerKind.valueOf(String.valueOf(written.get("kind"))),
                    String.valueOf(written.get("name")),
                    null,
                    new Address("Testowa", "1", null, "66-411", "Gorzów Wielkopolski"),
                    new BankAccount(String.valueOf(written.get("bankAccount")))));
            Json.objects(written.get("invoices")).stream()
                    .filter(invoice -> "0.00".equals(invoice.get("paid")))
                    .forEach(invoice -> ledger.with(
                            number,
                            LedgerBuilders.anInvoice(
                                    String.valueOf(invoice.get("invoiceNumber")),
                                    String.valueOf(invoice.get("gross")),
                                    String.valueOf(invoice.get("dueOn")))));
        }
        booking = new BookingPayment(
                new WhoseItIs(
                        MemoryCustomers.of(customers.toArray(Customer[]::new)), ledger, ledger, _ -> Optional.empty()),
                ledger);
    }

    static StatementRows of(Path folder) throws IOException {
        return new StatementRows(folder);
    }

    /** The rows of {@code expected.csv}. */
    List<Row> rows() throws IOException {
        return Files.readAllLines(folder.resolve("expected.csv")).stream()
                .skip(1)
                .map(StatementRows::row)
                .toList();
    }

    private static Row row(String line) {
        List<String> cells = new ArrayList<>();
        for (Matcher cell = CELL.matcher(line); cell.find(); ) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        return new Row(cells.get(0), List.of(cells.get(1).split(" ")), cells.get(2), Integer.parseInt(cells.get(3)));
    }

    /** Books a file as often as it is asked to. */
    void book(String file) {
        book(file, "file " + file);
    }

    void book(String file, String drop) {
        var rules = new EntryRules(drop, LocalDate.parse("2026-11-20"));
        var apart = new TellingPaymentsApart(ledger);
        try {
            StatementFile.read(folder.resolve(file), new StatementSink() {
                @Override
                public void entry(StatementEntry entry) {
                    switch (rules.apply(entry)) {
                        case EntryRules.Result.Received(var payment) -> booking.apply(payment, apart);
                        case EntryRules.Result.Refused(var finding) -> finding(finding);
                    }
                }

                @Override
                public void finding(Finding finding) {
                    findings.add(file + ": " + finding.reason().en());
                }
            });
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    /** How many payments of 10.00 stand on the customer's account. */
    long booked(String customer) {
        return ledger.read(new CustomerNumber(customer)).entries().stream()
                .filter(LedgerEntry.Payment.class::isInstance)
                .filter(entry -> ((LedgerEntry.Payment) entry).amount().isEqual(Pln.of("10.00")))
                .count();
    }

    /** What was refused, with the file. */
    List<String> findings() {
        return findings;
    }

    MemoryLedger ledger() {
        return ledger;
    }

    /** One expectation: after these files, so many payments of 10.00 for the customer. */
    record Row(String name, List<String> files, String customer, int booked) {}
}
