package pl.ebok.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.billing.ConsumptionSeries;
import pl.ebok.domain.billing.Payee;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.cases.CaseStatus;
import pl.ebok.domain.cases.Cases;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.ledger.Account;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.NextReading;
import pl.ebok.domain.visits.Visits;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.answers.ComplaintAnswer;
import pl.ebok.http.answers.InvoiceAnswer;
import pl.ebok.http.answers.NextReadingAnswer;
import pl.ebok.http.answers.NoticeAnswer;
import pl.ebok.http.answers.PaymentAnswer;
import pl.ebok.http.answers.VisitAnswer;
import pl.ebok.json.Json;
import pl.ebok.json.Language;

/** What the first page shows, in one call: six reads of the tables, whoever asks. */
final class Overview {
    /** Two years and a little more, so that each period stands beside the one a year before. */
    private static final int DAYS_OF_CONSUMPTION = 800;

    private final Signed signed;
    private final Stores stores;
    private final Balance balance;
    private final Payee payee;
    private final InterestRates rates = InterestRates.published();
    private final Clock clock;

    /** What it is read from. */
    record Stores(Ledger ledger, Meters meters, Cases cases, Visits visits) {}

    Overview(Signed signed, Stores stores, Balance balance, Payee payee, Clock clock) {
        this.signed = signed;
        this.stores = stores;
        this.balance = balance;
        this.payee = payee;
        this.clock = clock;
    }

    ApiResponse show(ApiRequest request) {
        Customer customer = signed.customer(request);
        LocalDate today = BusinessZone.today(clock);
        CustomerLedger entries = stores.ledger.read(customer.number());
        Account account = entries.account(rates, today);
        List<Meter> all = stores.meters.ofCustomer(customer.number());
        return ApiResponse.ok(Json.map(
                "customerNumber", customer.number().value(),
                "kind", customer.kind().name(),
                "name", customer.name(),
                "contractEnded", !customer.contracts().isEmpty() && !customer.hasContractInForce(today),
                "balance", balance.of(customer, account),
                "latestInvoice",
                        entries.invoices().stream()
                                .findFirst()
                                .map(invoice -> InvoiceAnswer.summary(InvoiceOnAccount.of(invoice, account)))
                                .orElse(null),
                "meters", meters(customer, all, entries, today, request.language()),
                "consumption", consumption(all, entries, today),
                "cases", cases(customer, today),
                "notices", notices(customer, entries, account),
                "visits", visits(customer)));
    }

    /** Those in place today. */
    private List<Map<String, @Nullable Object>> meters(
            Customer customer, List<Meter> all, CustomerLedger entries, LocalDate today, Language language) {
        return all.stream()
                .filter(meter -> isInPlace(meter, today))
                .flatMap(meter -> customer.contract(meter.contractNumber()).stream()
                        .map(contract -> NextReading.of(
                                meter,
                                all,
                                contract,
                                entries.seriesOf(contract.contractNumber()).billedUntil(),
                                today)))
                .map(next -> NextReadingAnswer.of(next, today, language))
                .toList();
    }

    /** As the chart of `GET …/consumption` has it, oldest first. */
    private static List<Map<String, @Nullable Object>> consumption(
            List<Meter> all, CustomerLedger entries, LocalDate today) {
        return ConsumptionSeries.of(entries.documents(), all).stream()
                .filter(use -> use.period().to().isAfter(today.minusDays(DAYS_OF_CONSUMPTION)))
                .map(Consumption::use)
                .toList();
    }

    /** Those still to come, earliest first. */
    private List<Map<String, @Nullable Object>> visits(Customer customer) {
        return stores.visits.ofCustomer(customer.number()).stream()
                .filter(visit -> visit.slot().end().toInstant().isAfter(clock.instant()))
                .map(visit -> {
                    Map<String, @Nullable Object> answer = VisitAnswer.slot(visit.slot());
                    answer.put("visitCode", visit.code().value());
                    return answer;
                })
                .toList();
    }

    private static boolean isInPlace(Meter meter, LocalDate today) {
        LocalDate removedOn = meter.removedOn();
        return removedOn == null || !removedOn.isBefore(today);
    }

    private List<Map<String, @Nullable Object>> cases(Customer customer, LocalDate today) {
        return stores.cases.ofCustomer(customer.number()).stream()
                .filter(complaint -> complaint.statusOn(today) != CaseStatus.ANSWERED)
                .map(complaint -> ComplaintAnswer.summary(complaint, today))
                .toList();
    }

    /** Demands of which something is still to be paid. */
    private List<Map<String, @Nullable Object>> notices(Customer customer, CustomerLedger entries, Account account) {
        var payment = new PaymentAnswer(payee, customer.bankAccount());
        return entries.demands().stream()
                .filter(demand -> !NoticeAnswer.open(demand, account).isEmpty())
                .map(demand -> NoticeAnswer.of(demand, account, payment))
                .toList();
    }
}
