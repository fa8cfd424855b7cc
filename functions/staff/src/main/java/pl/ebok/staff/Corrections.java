package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import pl.ebok.domain.billing.CorrectionChange;
import pl.ebok.domain.billing.CorrectionChange.CorrectedReading;
import pl.ebok.domain.billing.CorrectionOutcome;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.InvoiceOnAccount;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.office.CorrectingIssuedInvoice;
import pl.ebok.domain.office.CorrectingIssuedInvoice.Outcome;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.InvoiceAnswer;
import pl.ebok.json.Fields;
import pl.ebok.json.Text;

/** Correcting invoices. */
final class Corrections {
    private static final int MAX_READINGS = 50;
    private static final Text EARLIER_SYSTEM = new Text(
            "fakturę wystawiono w poprzednim systemie: nie znamy jej pozycji",
            "the invoice was issued by the earlier system: its lines are not known");

    private final CorrectingIssuedInvoice correcting;
    private final Ledger ledger;
    private final Clock clock;

    Corrections(CorrectingIssuedInvoice correcting, Ledger ledger, Clock clock) {
        this.correcting = correcting;
        this.ledger = ledger;
        this.clock = clock;
    }

    ApiResponse correct(ApiRequest request) {
        Fields body = request.body();
        CustomerNumber customer = Clerk.number(body, "customerNumber");
        String reason = body.text("reason", 500);
        CorrectionChange change = change(body);
        body.check();
        LocalDate today = BusinessZone.today(clock);
        var outcome = correcting.apply(Clerk.of(request), customer, request.path("invoiceId"), change, reason, today);
        return switch (outcome) {
            case Outcome.Issued issued ->
                ApiResponse.created(InvoiceAnswer.summary(issued(customer, issued.correcting(), today)));
            case Outcome.CustomerUnknown() -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case Outcome.InvoiceUnknown() -> throw ApiResponse.problem(Problem.INVOICE_NOT_FOUND);
            case Outcome.OfEarlierSystem() -> throw ProblemException.unprocessable("invoiceId", EARLIER_SYSTEM);
            case Outcome.Refused(CorrectionOutcome why) -> throw refused(why);
            case Outcome.TakenMeanwhile() -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    private InvoiceOnAccount issued(CustomerNumber customer, Invoice correction, LocalDate today) {
        var read = ledger.read(customer);
        var account = read.account(InterestRates.published(), today);
        return InvoiceOnAccount.of(read.invoice(correction.number().id()).orElseThrow(), account);
    }

    private static CorrectionChange change(Fields body) {
        boolean cancelled = Boolean.TRUE.equals(body.optionalFlag("cancelled"));
        List<Fields> readings = body.objects("readings");
        if (cancelled == !readings.isEmpty()) {
            body.violation("readings", new Text("odczyty albo cancelled: true", "either readings or cancelled: true"));
        }
        if (readings.size() > MAX_READINGS) {
            body.violation("readings", new Text("najwyżej 50", "at most 50"));
        }
        return cancelled
                ? new CorrectionChange.Cancelled()
                : new CorrectionChange.Readings(readings.stream()
                        .limit(MAX_READINGS)
                        .map(reading -> new CorrectedReading(
                                reading.text("meterId", 64),
                                reading.date("readOn"),
                                reading.wholeNumber("value", 0, Integer.MAX_VALUE)))
                        .toList());
    }

    static ProblemException refused(CorrectionOutcome why) {
        return switch (why) {
            case CorrectionOutcome.NothingToCorrect() ->
                ProblemException.unprocessable(
                        "readings", new Text("faktura już to mówi", "the invoice says that already"));
            case CorrectionOutcome.ReadingNotOnInvoice(CorrectedReading reading) ->
                ProblemException.unprocessable(
                        "readings",
                        new Text(
                                "na fakturze nie ma odczytu %s z dnia %s"
                                        .formatted(reading.meterId(), reading.readOn()),
                                "the invoice shows no reading of %s on %s"
                                        .formatted(reading.meterId(), reading.readOn())));
            case CorrectionOutcome.ReadingTooLong(CorrectedReading reading) ->
                ProblemException.unprocessable(
                        "readings",
                        new Text(
                                "odczyt %s ma więcej cyfr niż wodomierz".formatted(reading.meterId()),
                                "the reading of %s has more digits than the meter".formatted(reading.meterId())));
            case CorrectionOutcome.ReadingFell(String meterId) ->
                ProblemException.unprocessable(
                        "readings",
                        new Text(
                                "odczyt końcowy %s byłby niższy od początkowego".formatted(meterId),
                                "the end of %s would lie below its start".formatted(meterId)));
            case CorrectionOutcome.NotCorrectable(var notBillable) ->
                ProblemException.unprocessable(
                        "invoiceId",
                        new Text(
                                "nie można obliczyć: brak ceny albo umowy (%s)".formatted(notBillable.reason()),
                                "it cannot be computed: no price or contract (%s)".formatted(notBillable.reason())));
            case CorrectionOutcome.Corrected(List<Invoice> issued) ->
                throw new IllegalStateException("not refused: " + issued.size());
        };
    }
}
