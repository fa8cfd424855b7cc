package pl.ebok.account;

import java.time.Clock;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.RegistrationLetters;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.calendar.BusinessZone;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.ledger.RefundRequest;
import pl.ebok.domain.ledger.RefundingOverpayment;
import pl.ebok.domain.ledger.RefundingOverpayment.Outcome.ChangedMeanwhile;
import pl.ebok.domain.ledger.RefundingOverpayment.Outcome.NothingToRefund;
import pl.ebok.domain.ledger.RefundingOverpayment.Outcome.Requested;
import pl.ebok.domain.money.Pln;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.json.Fields;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** Sends an overpayment back on request. */
final class Refunding {
    private static final Text ACCOUNT =
            new Text("numer rachunku: 26 cyfr z poprawną sumą kontrolną", "an account number: 26 digits that add up");
    private static final BankAccount NONE = new BankAccount("04000000000000000000000000");

    private final Signed signed;
    private final RefundingOverpayment refunding;
    private final RegistrationLetters letters;
    private final AccountAudit audit;
    private final Clock clock;

    Refunding(
            Signed signed,
            RefundingOverpayment refunding,
            RegistrationLetters letters,
            AccountAudit audit,
            Clock clock) {
        this.signed = signed;
        this.refunding = refunding;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    ApiResponse request(ApiRequest request) {
        var whose = signed.ownedCustomer(request);
        CustomerNumber customer = whose.number();
        if (signed.isQuiet(request, clock.instant())) {
            throw ApiResponse.problem(Problem.QUIET_DAYS);
        }
        Fields body = request.body();
        Money amount = body.optionalAmount("amount");
        if (amount != null && !amount.isPositive()) {
            body.violation("amount", new Text("więcej niż 0.00", "more than 0.00"));
        }
        BankAccount to = body.parsed("bankAccount", BankAccount::new, ACCOUNT, NONE);
        if (to == null) {
            body.text("bankAccount", 26);
        }
        body.check();
        String refundId = request.requestId();
        var outcome = refunding.apply(customer, refundId, amount, to == null ? NONE : to, BusinessZone.today(clock));
        return switch (outcome) {
            case Requested(RefundRequest refund) -> {
                letters.refundAsked(whose, refundId, request.user().email(), refund.amount(), refund.to());
                audit.changed(
                        Signed.user(request),
                        "refund-requested",
                        customer,
                        Map.of(),
                        Map.of("refundId", refundId, "amount", Pln.text(refund.amount())));
                yield ApiResponse.created(answer(refund));
            }
            case NothingToRefund(Money _) -> throw ApiResponse.problem(Problem.NOTHING_TO_REFUND);
            case ChangedMeanwhile() -> throw ApiResponse.problem(Problem.CALL_IN_PROGRESS);
        };
    }

    private static Map<String, @Nullable Object> answer(RefundRequest refund) {
        return Json.map(
                "refundId", refund.refundId(),
                "amount", Pln.text(refund.amount()),
                "bankAccount", refund.to().nrb(),
                "status", "requested",
                "payBy", refund.payBy().toString());
    }
}
