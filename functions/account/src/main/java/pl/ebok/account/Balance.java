package pl.ebok.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import pl.ebok.http.Page;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Json;

/** What the customer owes and has paid. */
final class Balance {
    private final Signed signed;
    private final Ledger ledger;
    private final InterestRates rates;
    private final Clock clock;

    Balance(Signed signed, Ledger ledger, InterestRates rates, Clock clock) {
        this.signed = signed;
        this.ledger = ledger;
        this.rates = rates;
        this.clock = clock;
    }

    ApiResponse balance(ApiRequest request) {
        Customer customer = signed.customer(request);
        LocalDate today = BusinessZone.today(clock);
        Account account = ledger.read(customer.number()).account(rates, today);
        return ApiResponse.ok(Json.map(
                "balance", Pln.text(account.balance()),
                "overdue", Pln.text(account.overdue()),
                "interest", Pln.text(account.interest()),
                "asOf", today.toString(),
                "bankAccount", customer.bankAccount().nrb(),
                "openInvoices", account.openItems().stream().map(Balance::open).toList()));
    }

    ApiResponse statement(ApiRequest request) {
        var customer = signed.number(request);
        var range = DayRange.of(request);
        Account account = ledger.read(customer).account(rates, BusinessZone.today(clock));
        List<Line> lines = Line.numbered(account.statement()).stream()
                .filter(line -> range.contains(line.booked().on()))
                .toList();
        return Page.of(request).of(lines, Line::entryId, Balance::line);
    }

    private static Map<String, @Nullable Object> open(OpenItem item) {
        return Json.map(
                "invoiceId", item.invoiceNumber().id(),
                "invoiceNumber", item.invoiceNumber().value(),
                "dueOn", item.dueOn().toString(),
                "gross", Pln.text(item.gross()),
                "left", Pln.text(item.left()),
                "daysLate", item.daysLate(),
                "interest", Pln.text(item.interest()));
    }

    private static Map<String, @Nullable Object> line(Line line) {
        StatementLine booked = line.booked();
        return Json.map(
                "entryId", line.entryId(),
                "bookedOn", booked.on().toString(),
                "type", Texts.of(booked.kind()),
                "reference", booked.title().isEmpty() ? booked.reference() : booked.title(),
                "amount", Pln.text(booked.amount()),
                "balance", Pln.text(booked.balance()));
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
