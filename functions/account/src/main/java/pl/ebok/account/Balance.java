package pl.ebok.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.billing.Payee;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.OpenItem;
import pl.ebok.domain.ledger.StatementLine;
import pl.ebok.domain.money.Pln;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.DayRange;
import pl.ebok.http.Page;
import pl.ebok.http.answers.PaymentAnswer;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;

/** What the customer owes and has paid. */
final class Balance {
    private final Signed signed;
    private final Ledger ledger;
    private final InterestRates rates;
    private final Payee payee;
    private final Clock clock;

    Balance(Signed signed, Ledger ledger, InterestRates rates, Payee payee, Clock clock) {
        this.signed = signed;
        this.ledger = ledger;
        this.rates = rates;
        this.payee = payee;
        this.clock = clock;
    }

    ApiResponse balance(ApiRequest request) {
        Customer customer = signed.customer(request);
        LocalDate today = BusinessZone.today(clock);
        return ApiResponse.ok(of(customer, ledger.read(customer.number()).account(rates, today)));
    }

    /** What is owed, and how to pay it: all at once, or one invoice. */
    Map<String, @Nullable Object> of(Customer customer, Account account) {
        var payment = new PaymentAnswer(payee, customer.bankAccount());
        return Json.map(
                "balance", Pln.text(account.balance()),
                "overdue", Pln.text(account.overdue()),
                "interest", Pln.text(account.interest()),
                "asOf", account.asOf().toString(),
                "bankAccount", customer.bankAccount().nrb(),
                "payment", payment.of(account, "Nr klienta " + customer.number()),
                "openInvoices",
                        account.openItems().stream()
                                .map(item -> open(item, payment))
                                .toList());
    }

    ApiResponse statement(ApiRequest request) {
        var customer = signed.number(request);
        var range = DayRange.of(request);
        Fields query = request.query();
        Order order = query.optionalOneOf("order", Order.class);
        query.check();
        Account account = ledger.read(customer).account(rates, BusinessZone.today(clock));
        List<Line> lines = Line.numbered(account.statement()).stream()
                .filter(line -> range.contains(line.booked().on()))
                .toList();
        return Page.of(request).of(order == Order.NEWEST ? lines.reversed() : lines, Line::entryId, Balance::line);
    }

    /** In which order entries are asked for; the running balance of each stays what it was on that day. */
    private enum Order {
        OLDEST,
        NEWEST
    }

    private static Map<String, @Nullable Object> open(OpenItem item, PaymentAnswer payment) {
        return Json.map(
                "invoiceId", item.invoiceNumber().id(),
                "invoiceNumber", item.invoiceNumber().value(),
                "dueOn", item.dueOn().toString(),
                "gross", Pln.text(item.gross()),
                "left", Pln.text(item.left()),
                "daysLate", item.daysLate(),
                "interest", Pln.text(item.interest()),
                "payment", payment.of(item));
    }

    private static Map<String, @Nullable Object> line(Line line) {
        StatementLine booked = line.booked();
        return Json.map(
                "entryId", line.entryId(),
                "bookedOn", booked.on().toString(),
                "type", Texts.of(booked.kind()),
                "reference", booked.title().isEmpty() ? booked.reference() : booked.title(),
                "invoiceId", invoiceId(booked),
                "amount", Pln.text(booked.amount()),
                "balance", Pln.text(booked.balance()));
    }

    /** The invoice that a line books or charges interest on. */
    private static @Nullable String invoiceId(StatementLine booked) {
        return switch (booked.kind()) {
            case INVOICE, CORRECTION, INTEREST -> new InvoiceNumber(booked.reference()).id();
            case PAYMENT, FEE, REFUND, REVERSAL, WRITE_OFF, INTEREST_FORGIVEN -> null;
        };
    }

    /** A line of the statement with an id: its day and its place in that day. */
    private record Line(String entryId, StatementLine booked) {
        static List<Line> numbered(List<StatementLine> statement) {
            var places = new HashMap<LocalDate, Integer>();
            var lines = new ArrayList<Line>();
            for (StatementLine booked : statement) {
                int place = places.merge(booked.on(), 1, Integer::sum);
                lines.add(new Line(booked.on() + "-" + place, booked));
            }
            return lines;
        }
    }
}
