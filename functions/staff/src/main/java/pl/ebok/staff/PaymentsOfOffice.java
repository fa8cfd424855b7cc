package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.BookingStaffPayment;
import pl.ebok.domain.ledger.PaymentOnFile;
import pl.ebok.domain.ledger.PaymentSource;
import pl.ebok.domain.ledger.PaymentStatus;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.ledger.ReassigningPayment;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.ledger.TellingOfPayment;
import pl.ebok.domain.money.Pln;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Payments taken by clerks, and those that wait for one to say whose they are. */
final class PaymentsOfOffice {
    private final Payments payments;
    private final BookingStaffPayment booking;
    private final ReassigningPayment reassigning;
    private final TellingOfPayment telling;
    private final AccountAudit audit;
    private final Clock clock;

    PaymentsOfOffice(
            Payments payments,
            BookingStaffPayment booking,
            ReassigningPayment reassigning,
            TellingOfPayment telling,
            AccountAudit audit,
            Clock clock) {
        this.payments = payments;
        this.booking = booking;
        this.reassigning = reassigning;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Fields query = request.query();
        PaymentStatus status = query.optionalOneOf("status", PaymentStatus.class);
        query.check();
        var page = Page.of(request);
        var found = payments.page(status == null ? PaymentStatus.UNMATCHED : status, page.limit(), page.after());
        return Page.answer(found.items().stream().map(PaymentsOfOffice::answer).toList(), found.next());
    }

    ApiResponse book(ApiRequest request) {
        Fields body = request.body();
        CustomerNumber owner = Clerk.number(body, "customerNumber");
        LocalDate today = BusinessZone.today(clock);
        LocalDate paidOn = body.date("paidOn");
        if (paidOn.isAfter(today)) {
            body.violation("paidOn", new Text("nie później niż dziś", "not after today"));
        }
        Money amount = body.amount("amount");
        if (!amount.isPositive()) {
            body.violation("amount", new Text("więcej niż 0.00", "more than 0.00"));
        }
        String title = body.optionalText("title", 200);
        InvoiceNumber names = invoiceNumber(body);
        Method method = body.optionalOneOf("method", Method.class);
        body.check();
        var payment = new ReceivedPayment(
                request.requestId(),
                paidOn,
                amount,
                List.of(),
                Objects.requireNonNullElse(title, ""),
                null,
                PaymentSource.STAFF);
        return switch (booking.apply(payment, owner, names)) {
            case BookingStaffPayment.Outcome.Booked(PaymentOnFile booked) -> {
                audit.changed(
                        Clerk.of(request),
                        "payment-booked",
                        owner,
                        Map.of(),
                        Map.of(
                                "paymentId", payment.paymentId(),
                                "amount", Pln.text(amount),
                                "paidOn", paidOn.toString(),
                                "method", method == null ? "" : Texts.of(method)));
                telling.apply(payment.paymentId());
                yield ApiResponse.created(answer(booked));
            }
            case BookingStaffPayment.Outcome.CustomerUnknown() -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case BookingStaffPayment.Outcome.InvoiceUnknown() -> throw ApiResponse.problem(Problem.INVOICE_NOT_FOUND);
        };
    }

    ApiResponse reassign(ApiRequest request) {
        Fields body = request.body();
        CustomerNumber owner = Clerk.number(body, "customerNumber");
        InvoiceNumber names = invoiceNumber(body);
        String reason = body.optionalText("reason", 500);
        body.check();
        String paymentId = request.path("paymentId");
        return switch (reassigning.apply(paymentId, owner, names, BusinessZone.today(clock))) {
            case ReassigningPayment.Outcome.Reassigned(PaymentOnFile before, PaymentOnFile after) -> {
                reassigned(request, before, after, Objects.requireNonNullElse(reason, ""));
                telling.apply(paymentId);
                yield ApiResponse.ok(answer(after));
            }
            case ReassigningPayment.Outcome.PaymentUnknown() -> throw ApiResponse.problem(Problem.NOT_FOUND);
            case ReassigningPayment.Outcome.CustomerUnknown() -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case ReassigningPayment.Outcome.InvoiceUnknown() -> throw ApiResponse.problem(Problem.INVOICE_NOT_FOUND);
            case ReassigningPayment.Outcome.ChangedMeanwhile() -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    /** Both customers' trails tell of it. */
    private void reassigned(ApiRequest request, PaymentOnFile before, PaymentOnFile after, String reason) {
        var was = written(before, "");
        var is = written(after, reason);
        CustomerNumber from = before.customer();
        CustomerNumber to = after.customer();
        if (from != null && !from.equals(to)) {
            audit.changed(Clerk.of(request), "payment-reassigned", from, was, is);
        }
        if (to != null) {
            audit.changed(Clerk.of(request), "payment-reassigned", to, was, is);
        }
    }

    private static Map<String, String> written(PaymentOnFile payment, String reason) {
        return Map.of(
                "paymentId", payment.payment().paymentId(),
                "customerNumber", Objects.requireNonNullElse(Texts.orNull(payment.customer()), ""),
                "invoiceNumber", Objects.requireNonNullElse(Texts.orNull(payment.names()), ""),
                "reason", reason);
    }

    private static @Nullable InvoiceNumber invoiceNumber(Fields body) {
        String number = body.optionalText("invoiceNumber", 64);
        return number == null || number.isEmpty() ? null : new InvoiceNumber(number);
    }

    static Map<String, @Nullable Object> answer(PaymentOnFile payment) {
        ReceivedPayment received = payment.payment();
        return Json.map(
                "paymentId", received.paymentId(),
                "status", Texts.of(payment.status()),
                "repeats", payment.repeats(),
                "customerNumber", Texts.orNull(payment.customer()),
                "amount", Pln.text(received.amount()),
                "paidOn", received.paidOn().toString(),
                "title", received.title().isEmpty() ? null : received.title(),
                "payer", received.payer(),
                "invoiceNumber", Texts.orNull(payment.names()),
                "source", Texts.of(received.source()));
    }

    private enum Method {
        CASH,
        CARD,
        TRANSFER
    }
}
