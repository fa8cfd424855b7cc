package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.PendingEmail;
import pl.ebok.domain.account.PendingEmails;
import pl.ebok.domain.account.SharingAccess;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.BouncedAddresses;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.dunning.DunningPolicy;
import pl.ebok.domain.dunning.DunningStage;
import pl.ebok.domain.dunning.StageTable;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.money.Pln;
import pl.ebok.domain.office.AddingCustomer;
import pl.ebok.domain.office.CustomerSearch;
import pl.ebok.domain.office.SearchText;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.AccessAnswer;
import pl.ebok.http.answers.CustomerAnswer;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Text;

/** Finding, showing and adding customers. */
final class CustomersOfOffice {
    private static final int MAX_QUERY = 100;

    private final Customers customers;
    private final CustomerSearch search;
    private final AddingCustomer adding;
    private final Shown shown;
    private final Clock clock;

    /** What is shown beside the customer itself. */
    record Shown(
            Meters meters,
            PendingEmails pendingEmails,
            Ledger ledger,
            StageTable stages,
            SharingAccess sharing,
            BouncedAddresses bounced) {}

    CustomersOfOffice(Customers customers, CustomerSearch search, AddingCustomer adding, Shown shown, Clock clock) {
        this.customers = customers;
        this.search = search;
        this.adding = adding;
        this.shown = shown;
        this.clock = clock;
    }

    ApiResponse find(ApiRequest request) {
        String query = request.queryText("q");
        if (query != null && query.length() > MAX_QUERY) {
            throw new InvalidInput("q", new Text("najwyżej 100 znaków", "at most 100 characters"));
        }
        var page = Page.of(request);
        List<String> words = query == null ? List.of() : SearchText.words(query);
        var found = search.find(words, page.limit(), page.after());
        Stream<CustomerNumber> byInvoice = query == null || page.after() != null ? Stream.of() : ownerOf(query);
        return Page.answer(
                Stream.concat(byInvoice, found.numbers().stream())
                        .distinct()
                        .flatMap(number -> customers.find(number).stream())
                        .map(CustomerAnswer::summary)
                        .toList(),
                found.next());
    }

    /** Whose invoice it is, where the query is the number of one. */
    private Stream<CustomerNumber> ownerOf(String query) {
        String number = query.strip();
        return number.indexOf('/') < 0 ? Stream.of() : shown.ledger.ownerOf(new InvoiceNumber(number)).stream();
    }

    ApiResponse show(ApiRequest request) {
        return ApiResponse.ok(answer(Clerk.customer(request, customers)));
    }

    ApiResponse add(ApiRequest request) {
        var input = CustomerInput.read(request.body());
        Customer added = adding.apply(Clerk.of(request), input.number(), input::customer)
                .orElseThrow(() -> ApiResponse.problem(Problem.ALREADY_EXISTS));
        return ApiResponse.created(answer(added));
    }

    private Map<String, @Nullable Object> answer(Customer customer) {
        LocalDate today = BusinessZone.today(clock);
        CustomerNumber number = customer.number();
        String pending = shown.pendingEmails
                .of(number)
                .filter(waiting -> waiting.isValidAt(clock.instant()))
                .map(PendingEmail::email)
                .orElse(null);
        var answer = CustomerAnswer.of(customer, shown.meters.ofCustomer(number), pending, today);
        CustomerLedger ledger = shown.ledger.read(number);
        var account = ledger.account(InterestRates.published(), today);
        answer.put("balance", Pln.text(account.balance()));
        answer.put(
                "dunningStage",
                DunningPolicy.reached(shown.stages, account, ledger.demands())
                        .map(DunningStage::name)
                        .orElse(null));
        String email = customer.email();
        answer.put(
                "emailBounced", email != null && shown.bounced.of(number, email).isPresent());
        answer.put(
                "grants",
                shown.sharing.all(number).stream().map(AccessAnswer::of).toList());
        answer.put(
                "holds",
                ledger.holds().stream()
                        .filter(hold -> !hold.isOverOn(today))
                        .map(HoldAnswer::of)
                        .toList());
        return answer;
    }
}
