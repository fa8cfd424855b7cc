package pl.ebok.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.BookingRepetition;
import pl.ebok.domain.ledger.PaymentOnFile;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.ledger.ProposingOwners;
import pl.ebok.domain.ledger.ProposingOwners.Proposal;
import pl.ebok.domain.ledger.SplittingPayment;
import pl.ebok.domain.ledger.TellingOfPayment;
import pl.ebok.domain.money.Pln;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** What a clerk decides of a payment that waits or was taken for a repetition, with what speaks for whom. */
final class PaymentDecisions {
    private final Payments payments;
    private final ProposingOwners proposing;
    private final BookingRepetition repetitions;
    private final SplittingPayment splitting;
    private final TellingOfPayment telling;
    private final AccountAudit audit;
    private final AuditTrail trail;
    private final Clock clock;

    PaymentDecisions(
            Payments payments,
            ProposingOwners proposing,
            BookingRepetition repetitions,
            SplittingPayment splitting,
            TellingOfPayment telling,
            AccountAudit audit,
            AuditTrail trail,
            Clock clock) {
        this.payments = payments;
        this.proposing = proposing;
        this.repetitions = repetitions;
        this.splitting = splitting;
        this.telling = telling;
        this.audit = audit;
        this.trail = trail;
        this.clock = clock;
    }

    /** The payment with proposals, which the call that reassigns accepts. */
    ApiResponse show(ApiRequest request) {
        PaymentOnFile payment =
                payments.find(request.path("paymentId")).orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
        Map<String, @Nullable Object> answer = PaymentsOfOffice.answer(payment);
        answer.put(
                "proposals",
                proposing.apply(payment).stream().map(PaymentDecisions::answer).toList());
        return ApiResponse.ok(answer);
    }

    /** Books after all what was taken for a repetition; for whose it is as its account and title say. */
    ApiResponse bookAfterAll(ApiRequest request) {
        String paymentId = request.path("paymentId");
        PaymentOnFile now =
                repetitions.apply(paymentId, null).orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
        CustomerNumber owner = now.customer();
        Map<String, String> is = Map.of("paymentId", now.payment().paymentId(), "repetition", paymentId);
        if (owner == null) {
            trail.add(new AuditEntry(
                    clock.instant(), Clerk.of(request).actor(), "repetition-booked", null, paymentId, Map.of(), is));
        } else {
            audit.changed(Clerk.of(request), "repetition-booked", owner, Map.of(), is);
        }
        telling.apply(now.payment().paymentId());
        return ApiResponse.ok(PaymentsOfOffice.answer(now));
    }

    ApiResponse split(ApiRequest request) {
        Fields body = request.body();
        List<SplittingPayment.Part> parts = new ArrayList<>();
        List<Fields> given = body.objects("parts");
        if (given.size() < 2 || given.size() > SplittingPayment.MOST_PARTS) {
            body.violation(
                    "parts",
                    new Text(
                            "od 2 do " + SplittingPayment.MOST_PARTS + " części",
                            "2 to " + SplittingPayment.MOST_PARTS + " parts"));
        }
        for (Fields part : given) {
            String number = part.optionalText("invoiceNumber", 64);
            var amount = part.amount("amount");
            if (!amount.isPositive()) {
                part.violation("amount", new Text("więcej niż 0,00", "more than 0.00"));
            }
            parts.add(new SplittingPayment.Part(
                    Clerk.number(part, "customerNumber"),
                    number == null || number.isEmpty() ? null : new InvoiceNumber(number),
                    amount));
        }
        String reason = body.optionalText("reason", 500);
        body.check();
        LocalDate today = BusinessZone.today(clock);
        return switch (splitting.apply(request.path("paymentId"), parts, today)) {
            case SplittingPayment.Outcome.Split(PaymentOnFile before, List<PaymentOnFile> booked) -> {
                booked.forEach(part -> splitNoted(request, before, part, Objects.requireNonNullElse(reason, "")));
                booked.forEach(part -> telling.apply(part.payment().paymentId()));
                yield ApiResponse.ok(Json.map(
                        "parts", booked.stream().map(PaymentsOfOffice::answer).toList()));
            }
            case SplittingPayment.Outcome.PaymentUnknown() -> throw ApiResponse.problem(Problem.NOT_FOUND);
            case SplittingPayment.Outcome.CustomerUnknown _ -> throw ApiResponse.problem(Problem.CUSTOMER_NOT_FOUND);
            case SplittingPayment.Outcome.InvoiceUnknown _ -> throw ApiResponse.problem(Problem.INVOICE_NOT_FOUND);
            case SplittingPayment.Outcome.SumDiffers(var amount) -> {
                body.violation(
                        "parts",
                        new Text(
                                "razem muszą dać " + Pln.text(amount).replace('.', ',') + " zł",
                                "must make up " + Pln.text(amount) + " PLN"));
                body.check();
                throw ApiResponse.problem(Problem.INVALID_REQUEST);
            }
            case SplittingPayment.Outcome.ChangedMeanwhile() -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    /** In the trail of each customer who gets a part, and of the one it was taken from. */
    private void splitNoted(ApiRequest request, PaymentOnFile before, PaymentOnFile part, String reason) {
        CustomerNumber from = before.customer();
        CustomerNumber to = Objects.requireNonNull(part.customer());
        audit.changed(
                Clerk.of(request),
                "payment-split",
                to,
                Map.of(
                        "paymentId", before.payment().paymentId(),
                        "customerNumber", Objects.requireNonNullElse(Texts.orNull(from), "")),
                Map.of(
                        "paymentId", part.payment().paymentId(),
                        "customerNumber", to.value(),
                        "amount", Pln.text(part.payment().amount()),
                        "reason", reason));
    }

    private static Map<String, @Nullable Object> answer(Proposal proposal) {
        return Json.map(
                "customerNumber", proposal.customer().value(),
                "invoiceNumber", Texts.orNull(proposal.invoice()),
                "reasons", proposal.reasons().stream().map(Texts::of).sorted().toList());
    }
}
